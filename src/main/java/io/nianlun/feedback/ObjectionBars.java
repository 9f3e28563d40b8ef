package io.nianlun.feedback;

import io.nianlun.cycle.UnitJudges;
import io.nianlun.inbox.TaskBar;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.Problem;
import io.nianlun.shared.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps apart who judged a unit, who looks into its objection and who decides it; nobody of the unit, nor the leader
 * responsible for it, does either.
 */
@Component
class ObjectionBars implements TaskBar {

    private static final String HANDLE = "handleObjection";
    private static final String DECIDE = "decideObjection";

    private final List<UnitJudges> judges;
    private final ObjectionRepository objections;
    private final Organization organization;
    private final Access access;
    private final Texts texts;

    ObjectionBars(
            List<UnitJudges> judges,
            ObjectionRepository objections,
            Organization organization,
            Access access,
            Texts texts) {
        this.judges = judges;
        this.objections = objections;
        this.organization = organization;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(Objections.PROCESS) && (taskName.equals(HANDLE) || taskName.equals(DECIDE));
    }

    @Override
    public Optional<Problem> refusal(TaskContext task) {
        if (access.isOfUnit(organization.groupsOf(task.person()), task.unit()))
            return Optional.of(new OwnObjection(unitName(task)));
        return task.taskName().equals(HANDLE) ? ofHandler(task) : ofDecider(task);
    }

    private Optional<Problem> ofHandler(TaskContext task) {
        return judges.stream()
                .map(room -> room.of(task.cycle(), task.unit()).get(task.person()))
                .filter(did -> did != null)
                .findFirst()
                .map(did -> new JudgeOfUnit(unitName(task), texts.of(Texts.language(), "judged." + did, List.of())));
    }

    private Optional<Problem> ofDecider(TaskContext task) {
        return objections
                .newest(task.cycle(), task.unit())
                .filter(objection -> task.person().equals(objection.handledBy()))
                .map(objection -> new HandlerOfObjection(unitName(task)));
    }

    private String unitName(TaskContext task) {
        return organization.unitNames(List.of(task.unit())).getOrDefault(task.unit(), task.unit());
    }
}
