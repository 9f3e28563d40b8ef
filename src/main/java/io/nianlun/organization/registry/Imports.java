package io.nianlun.organization.registry;

import io.nianlun.document.Sheet;
import io.nianlun.organization.registry.Preview.Action;
import io.nianlun.organization.registry.Preview.FaultView;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import io.nianlun.shared.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings units, people and posts in: the preview and the import are the same computation, the one without keeping. */
@Component
class Imports {

    private final ImportedSheets reader;
    private final Registry registry;
    private final Fingerprint fingerprint;
    private final Texts texts;

    Imports(ImportedSheets reader, Registry registry, Fingerprint fingerprint, Texts texts) {
        this.reader = reader;
        this.registry = registry;
        this.fingerprint = fingerprint;
        this.texts = texts;
    }

    /** What would be brought in, and every fault at its cell; nothing is kept. */
    @Transactional(readOnly = true)
    public Preview preview(List<Sheet> sheets, Locale language) {
        var imported = reader.read(sheets, registry.roster());
        var checked = registry.check(imported.wanted());
        var faults = together(imported.faults(), checked.faults());
        var counts = new EnumMap<Action, Integer>(Action.class);
        var views = Preview.sheets(imported, checked.plan(), counts);
        var plan = checked.plan();
        var changed = plan.units().size() + plan.people().size() + plan.posts().size();
        var inFile = counts.getOrDefault(Action.ADD, 0) + counts.getOrDefault(Action.CHANGE, 0);
        return new Preview(
                views,
                counts,
                Math.max(0, changed - inFile),
                faults.stream()
                        .limit(Preview.MOST_FAULTS)
                        .map(fault -> view(fault, language))
                        .toList(),
                faults.size(),
                faults.isEmpty() ? fingerprint.of(plan) : null);
    }

    /**
     * Brings in what was previewed, all of it.
     *
     * @throws Rejected if it has faults
     * @throws PreviewOutdated if it is not what was previewed
     */
    @Transactional
    public Plan bringIn(List<Sheet> sheets, String preview, String reason) {
        registry.lock();
        var imported = reader.read(sheets, registry.roster());
        if (!imported.faults().isEmpty()) {
            var all = together(
                    imported.faults(), registry.check(imported.wanted()).faults());
            throw new Rejected("organization-invalid", all.subList(0, Math.min(all.size(), Preview.MOST_FAULTS)));
        }
        return registry.change(imported.wanted(), preview, fingerprint, reason);
    }

    // One cell, one fault: what could not be read also looks as if it were missing.
    private static List<Fault> together(List<Fault> unreadable, List<Fault> wrong) {
        var all = new ArrayList<>(unreadable);
        var cells = unreadable.stream().map(Fault::path).collect(Collectors.toSet());
        wrong.stream().filter(fault -> !cells.contains(fault.path())).forEach(all::add);
        return all;
    }

    private FaultView view(Fault fault, Locale language) {
        var slash = fault.path().lastIndexOf('/');
        return new FaultView(
                fault.path().substring(Math.min(1, slash), slash),
                fault.path().substring(slash + 1),
                fault.code(),
                texts.of(language, fault.text(), fault.arguments()));
    }
}
