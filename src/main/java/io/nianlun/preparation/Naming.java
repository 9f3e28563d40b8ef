package io.nianlun.preparation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.Detail.Responsible;
import io.nianlun.preparation.Detail.Share;
import java.util.Collection;
import java.util.Map;

/** Shows what stands beside targets with the names of the people and units in it. */
record Naming(Map<String, String> people, Map<String, String> units) {

    /** Two questions, however many targets there are. */
    static Naming of(Organization organization, Collection<Detail> details) {
        var people = details.stream().flatMap(one -> one.people().stream()).map(Responsible::person);
        var units = details.stream().flatMap(one -> one.shares().stream()).map(Share::unit);
        return new Naming(
                organization.peopleNames(people.distinct().toList()),
                organization.unitNames(units.distinct().toList()));
    }

    void show(ObjectNode row, Detail detail) {
        row.put("objective", detail.objective())
                .put("measures", detail.measures())
                .put("standard", detail.standard())
                .put("starts", detail.starts() == null ? null : detail.starts().toString())
                .put(
                        "deadline",
                        detail.deadline() == null ? null : detail.deadline().toString())
                .put("unitOfMeasure", detail.unitOfMeasure())
                .put("points", detail.points())
                .put("primary", detail.primary());
        var shownPeople = row.putArray("people");
        for (var one : detail.people()) {
            var person = shownPeople.addObject().put("role", one.role()).putObject("person");
            person.put("id", one.person()).put("name", people.getOrDefault(one.person(), one.person()));
        }
        var shownShares = row.putArray("shares");
        for (var one : detail.shares()) {
            var share = shownShares.addObject().put("share", one.share()).put("lead", one.lead());
            share.putObject("unit").put("id", one.unit()).put("name", units.getOrDefault(one.unit(), one.unit()));
        }
    }
}
