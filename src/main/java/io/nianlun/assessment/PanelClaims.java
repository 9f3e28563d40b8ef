package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.organization.Organization;
import io.nianlun.scoring.SelfReports;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the units of a panel claim in their accepted self-reviews. */
@Component
class PanelClaims {

    private final Cycles cycles;
    private final Organization organization;
    private final SelfReports reports;

    PanelClaims(Cycles cycles, Organization organization, SelfReports reports) {
        this.cycles = cycles;
        this.organization = organization;
        this.reports = reports;
    }

    /** @param content the claim as the unit wrote it */
    record Claimed(String unitName, String title, JsonNode content) {

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
            var place = 0;
            for (var claim : report.claims()) {
                place++;
                claims.put(
                        Key.of(report.unit(), claim.path("id").asText("claim-" + place)),
                        new Claimed(
                                names.getOrDefault(report.unit(), report.unit()),
                                claim.path("title").asText(),
                                claim));
            }
        }
        return claims;
    }
}
