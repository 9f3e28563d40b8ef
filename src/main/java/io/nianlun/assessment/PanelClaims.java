package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.evidence.Evidence;
import io.nianlun.evidence.EvidenceItem;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.organization.Organization;
import io.nianlun.scoring.SelfReports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the units of a panel claim in their accepted self-reviews. */
@Component
class PanelClaims {

    private final Cycles cycles;
    private final Organization organization;
    private final SelfReports reports;
    private final Evidence evidence;

    PanelClaims(Cycles cycles, Organization organization, SelfReports reports, Evidence evidence) {
        this.cycles = cycles;
        this.organization = organization;
        this.reports = reports;
        this.evidence = evidence;
    }

    /**
     * @param content the claim as the unit wrote it
     * @param evidence what the unit submitted to show that it is true
     */
    record Claimed(String unitName, String title, JsonNode content, List<EvidenceItem> evidence) {

        String words() {
            return unitName + " " + title;
        }
    }

    /** By unit and the claim's id; a claim without one is called by its place. */
    Map<Key, Claimed> of(String cycle, String panel) {
        var units = cycles.participants(cycle).stream()
                .filter(participant -> panel.equals(participant.panel()))
                .map(Participant::unit)
                .collect(Collectors.toList());
        var names = organization.unitNames(units);
        var claims = new LinkedHashMap<Key, Claimed>();
        for (var report : reports.of(cycle)) {
            if (!units.contains(report.unit())) continue;
            var shows = evidence.of(cycle, report.unit()).stream()
                    .filter(EvidenceItem::submitted)
                    .collect(Collectors.groupingBy(EvidenceItem::about));
            var place = 0;
            for (var claim : report.claims()) {
                place++;
                var id = claim.path("id").asText("claim-" + place);
                claims.put(
                        Key.of(report.unit(), id),
                        new Claimed(
                                names.getOrDefault(report.unit(), report.unit()),
                                claim.path("title").asText(),
                                claim,
                                shows.getOrDefault("claim:" + id, List.of())));
            }
        }
        return claims;
    }
}
