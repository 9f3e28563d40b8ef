package io.nianlun.inbox;

import io.nianlun.security.Access;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which tasks are one person's own: those that were given to a person, and those that a room calls private. */
@Component
class TaskPrivacy {

    private final List<PrivateTasks> rooms;

    TaskPrivacy(List<PrivateTasks> rooms) {
        this.rooms = rooms;
    }

    /** Whether nobody but its holder sees what is typed into it. */
    boolean isOwn(TaskRow row) {
        return row.isPersonal() || isPrivate(row);
    }

    Access.TaskFacts facts(TaskRow row) {
        return new Access.TaskFacts(row.assignee(), row.offeredTo(), row.isOpen(), isPrivate(row));
    }

    private boolean isPrivate(TaskRow row) {
        return rooms.stream().anyMatch(room -> room.of(row.process(), row.task()));
    }
}
