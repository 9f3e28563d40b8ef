package io.nianlun.modeling;

import io.nianlun.modeling.Draft.Origin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From what a draft in the browser begins: a version of the library, or what the product brings anew. */
@Component
@Transactional
class DraftOrigins {

    private final Library library;
    private final ProductUpdates updates;
    private final Released released;
    private final Drafts drafts;

    DraftOrigins(Library library, ProductUpdates updates, Released released, Drafts drafts) {
        this.library = library;
        this.updates = updates;
        this.released = released;
        this.drafts = drafts;
    }

    Draft begin(String process, Integer version, boolean update) {
        var entry = library.one("process", process);
        var number = version == null ? entry.versions().get(0).version() : version;
        var content = library.content("process", process, number);
        if (!update) return drafts.begin(content, Origin.BROWSER);
        var brought = released.holding(process)
                .flatMap(newest -> updates.of(process, newest))
                .orElseThrow(() -> new ModelUnknown(process));
        return drafts.begin(new Content(content.feature(), process, content.title(), brought), Origin.BROWSER);
    }
}
