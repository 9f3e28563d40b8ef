package io.nianlun.preparation;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.organization.Organization;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rounds of a unit's targets as they are shown: who proposed when, and what was said about it. */
@Component
class RoundsView {

    private final VerdictRepository verdicts;
    private final OpinionRepository opinions;
    private final Organization organization;

    RoundsView(VerdictRepository verdicts, OpinionRepository opinions, Organization organization) {
        this.verdicts = verdicts;
        this.opinions = opinions;
        this.organization = organization;
    }

    /** @param rounds all rounds of the unit, the first first */
    void show(String cycle, String unit, List<Round> rounds, ArrayNode shown) {
        if (rounds.isEmpty()) return;
        var decided = verdicts.of(cycle, unit).stream().collect(groupingBy(Verdict::version));
        var said = opinions.of(cycle, unit);
        var people = new LinkedHashSet<String>();
        rounds.forEach(round -> people.add(round.by()));
        decided.values().forEach(all -> all.forEach(verdict -> people.add(verdict.by())));
        var names = organization.peopleNames(people);
        for (var round : rounds) {
            var each = shown.addObject()
                    .put("round", round.number())
                    .put("at", round.at().toString())
                    .put("documentNumber", round.documentNumber())
                    .put("locked", round.lockedAt() != null);
            put(each, "by", round.by(), names);
            var steps = each.putArray("verdicts");
            for (var verdict : decided.getOrDefault(round.number(), List.of())) {
                var one = steps.addObject()
                        .put("step", verdict.step())
                        .put("choice", verdict.choice())
                        .put("reason", verdict.reason())
                        .put("at", verdict.at().toString());
                put(one, "by", verdict.by(), names);
            }
            var items = each.putArray("opinions");
            for (var opinion : said.getOrDefault(round.number(), List.of())) show(items.addObject(), opinion);
        }
    }

    static void show(ObjectNode item, Opinion opinion) {
        item.put("indicator", opinion.indicator())
                .put("opinion", opinion.opinion())
                .put("amended", opinion.amended())
                .put("comment", opinion.comment());
    }

    private static void put(ObjectNode node, String field, String person, Map<String, String> names) {
        node.putObject(field).put("id", person).put("name", names.getOrDefault(person, person));
    }
}
