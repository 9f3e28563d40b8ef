package io.nianlun.journal;

import io.nianlun.journal.LinkRepository.Head;
import io.nianlun.journal.LinkRepository.Linked;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Works the whole chain out again and names the first link that does not fit. */
@Component
class Verification {

    private final LinkRepository links;

    Verification(LinkRepository links) {
        this.links = links;
    }

    /** A link's hash that somebody keeps outside the database. */
    record Anchor(long link, String hash) {}

    /**
     * @param fault {@code entry-changed}: the entry is not what was sealed; {@code entry-missing}: it is gone;
     *     {@code link-missing}: a link was taken out, or the end cut off; {@code head-differs}: the chain does
     *     not end where it was last known to; {@code entry-unlinked}: an entry that no change of the product has written;
     *     {@code anchor-differs}: the whole chain was written anew
     * @param link null for an entry that has none
     * @param entry null for a link that is gone
     */
    record Broken(String fault, Long link, Long entry) {}

    /**
     * @param broken null where everything fits
     * @param checked how many links fit, from the first on
     * @param unsealed how many entries wait for their link
     */
    record Report(Head head, long checked, LinkRepository.Waiting unsealed, Broken broken) {}

    /**
     * As of one moment, whatever is written meanwhile.
     *
     * @throws VerificationRunning for all but the first who ask at once: every entry is read and hashed
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify(Anchor anchor) {
        if (!links.verifiesAlone()) throw new VerificationRunning();
        var head = links.head();
        var walk = new Walk(anchor);
        links.walk(walk::fits);
        return new Report(head, walk.checked, links.waiting(), broken(head, walk));
    }

    private Broken broken(Head head, Walk walk) {
        if (walk.broken != null) return walk.broken;
        if (walk.checked < head.link()) return new Broken("link-missing", walk.checked + 1, null);
        if (walk.checked > head.link() || !Arrays.equals(walk.hash, head.hash()))
            return new Broken("head-differs", head.link(), null);
        if (walk.anchor != null && !walk.anchorSeen) return new Broken("anchor-differs", walk.anchor.link(), null);
        return links.stray()
                .map(entry -> new Broken("entry-unlinked", null, entry))
                .or(() -> links.gone().map(entry -> new Broken("entry-missing", null, entry)))
                .orElse(null);
    }

    private static final class Walk {

        private final Anchor anchor;
        private byte[] hash = Chain.beginning();
        private long checked;
        private boolean anchorSeen;
        private Broken broken;

        Walk(Anchor anchor) {
            this.anchor = anchor;
        }

        /** Nothing behind the first that does not is told. */
        boolean fits(Linked one) {
            var link = one.link();
            var expected = checked + 1;
            if (link.link() != expected) broken = new Broken("link-missing", expected, null);
            else if (one.fields() == null) broken = new Broken("entry-missing", expected, link.entry());
            else fit(one, expected);
            return broken == null;
        }

        private void fit(Linked one, long number) {
            var worked = Chain.hash(hash, number, one.fields());
            if (!Arrays.equals(worked, one.link().hash())) {
                broken = new Broken("entry-changed", number, one.link().entry());
                return;
            }
            hash = worked;
            checked = number;
            if (anchor != null && anchor.link() == number) {
                anchorSeen = HexFormat.of().formatHex(worked).equals(anchor.hash());
                if (!anchorSeen)
                    broken = new Broken("anchor-differs", number, one.link().entry());
            }
        }
    }
}
