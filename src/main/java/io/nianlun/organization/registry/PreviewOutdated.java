package io.nianlun.organization.registry;

import io.nianlun.shared.Problem;

/** What was looked at is no longer what would be brought in: the file or the organisation has changed since. */
public class PreviewOutdated extends Problem {

    PreviewOutdated() {
        super(Kind.NOT_NOW, "preview-outdated");
    }
}
