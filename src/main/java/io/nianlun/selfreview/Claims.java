package io.nianlun.selfreview;

import io.nianlun.evidence.Evidence;
import io.nianlun.evidence.EvidenceItem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The claims of the accepted self-reviews, each with the evidence it rested on when it was submitted; for those who
 * examine them. Evidence of an indicator is in {@link Evidence#of(String, String)} under {@code indicator:<id>}.
 */
@Component
@Transactional(readOnly = true)
public class Claims {

    private final ReviewRepository reviews;
    private final Evidence evidence;

    Claims(ReviewRepository reviews, Evidence evidence) {
        this.reviews = reviews;
        this.evidence = evidence;
    }

    /** A claim and what shows that it is true; none where the document's number alone does. */
    public record Shown(Claim claim, List<EvidenceItem> evidence) {}

    /** In the unit's order; empty where its self-review is not accepted, or claims nothing. */
    public List<Shown> of(String cycle, String unit) {
        return reviews.accepted(cycle, unit)
                .map(review -> shown(cycle, unit, review))
                .orElse(List.of());
    }

    /** The claims of all units, without their evidence, by unit; a unit that claims nothing is absent. */
    public Map<String, List<Claim>> of(String cycle) {
        return reviews.acceptedClaims(cycle);
    }

    private List<Shown> shown(String cycle, String unit, Review review) {
        var items = evidence.of(cycle, unit, review.writtenAt());
        return review.claims().stream()
                .map(claim -> new Shown(claim, about(claim, items)))
                .toList();
    }

    private static List<EvidenceItem> about(Claim claim, List<EvidenceItem> items) {
        return items.stream().filter(item -> item.about().equals(claim.about())).toList();
    }

    /** When the accepted self-review was submitted; for {@link Evidence#of(String, String, OffsetDateTime)}. */
    public Optional<OffsetDateTime> submittedAt(String cycle, String unit) {
        return reviews.accepted(cycle, unit).map(Review::writtenAt);
    }
}
