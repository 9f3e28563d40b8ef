package io.nianlun.inbox;

import io.nianlun.inbox.SavedViews.SavedView;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's saved lists over HTTP. */
@RestController
@RequestMapping("/api/me/views")
class SavedViewsController {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;

    record Views(@NotNull List<SavedView> views) {}

    private final SavedViews views;
    private final CurrentPerson current;

    SavedViewsController(SavedViews views, CurrentPerson current) {
        this.views = views;
        this.current = current;
    }

    @GetMapping
    Views mine() {
        return new Views(views.of(current.require()));
    }

    @PutMapping
    Views keep(@Valid @RequestBody Views wanted) {
        var faults = new ArrayList<Fault>();
        if (wanted.views().size() > SavedViews.MOST)
            faults.add(Fault.of(
                    "/views", "too-many-views", SavedViews.MOST, wanted.views().size()));
        var addresses = new HashSet<String>();
        for (var at = 0; at < wanted.views().size(); at++) {
            var view = wanted.views().get(at);
            if (view == null || !isName(view.name())) faults.add(invalid("/views/" + at + "/name", "name"));
            if (view == null || !isList(view.address()) || !addresses.add(view.address()))
                faults.add(invalid("/views/" + at + "/address", "address"));
        }
        if (!faults.isEmpty()) throw new Rejected("request-invalid", faults);
        views.keep(current.require(), wanted.views());
        return mine();
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0;
    }

    private static boolean isList(String address) {
        return address != null
                && address.startsWith("/inbox/")
                && address.length() <= LONGEST_ADDRESS
                && address.indexOf('\0') < 0;
    }

    private static Fault invalid(String path, String name) {
        return new Fault(path, "value-invalid", "fault.request.value-invalid", List.of(name));
    }
}
