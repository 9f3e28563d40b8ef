package io.nianlun.inbox;

import io.nianlun.inbox.TaskItem.Named;
import io.nianlun.organization.Organization;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where work is held up, over HTTP. */
@RestController
class LateTasksController {

    private final LateTasks late;
    private final Organization organization;

    LateTasksController(LateTasks late, Organization organization) {
        this.late = late;
        this.organization = organization;
    }

    record OfficeView(Named office, long late) {}

    @GetMapping("/api/tasks/late")
    List<OfficeView> byOffice() {
        var found = late.byOffice();
        var names = organization.groupNames(
                found.stream().map(LateTasks.OfOffice::office).toList());
        return found.stream()
                .map(one -> new OfficeView(new Named(one.office(), names.get(one.office())), one.late()))
                .toList();
    }
}
