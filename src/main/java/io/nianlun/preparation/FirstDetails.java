package io.nianlun.preparation;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.SheetRow;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.Detail.Responsible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the sheet shows before the first round: the scheme's points, the whole year, the unit's leader and head. */
@Component
class FirstDetails {

    private final Cycles cycles;
    private final Organization organization;

    FirstDetails(Cycles cycles, Organization organization) {
        this.cycles = cycles;
        this.organization = organization;
    }

    record Beginning(LocalDate end, List<Responsible> people, Naming naming) {

        Detail of(SheetRow row) {
            return new Detail(row.leaf().title(), null, null, null, end, null, row.points(), null, people, List.of());
        }
    }

    Beginning of(String cycle, String unit) {
        var people = new ArrayList<Responsible>();
        var names = new HashMap<String, String>();
        for (var role : List.of("leader", "head"))
            organization.membersOf(unit + ":" + role).stream().findFirst().ifPresent(member -> {
                people.add(new Responsible(role, member.person()));
                names.put(member.person(), member.name());
            });
        return new Beginning(
                LocalDate.of(cycles.one(cycle).year(), 12, 31), List.copyOf(people), new Naming(names, Map.of()));
    }
}
