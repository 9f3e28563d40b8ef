package io.nianlun.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where units came from, so that what earlier years say of a renamed or merged unit is found under its new name. */
@Component
public class Lineages {

    // The depth only guards against rows that were written by hand: a unit cannot be its own ancestor.
    private static final String ANCESTORS = """
            with recursive ancestor (unit, id, depth, main, merged) as (
              select p.unit, p.predecessor, 1, p.main, p.kind = 'MERGED'
                from organization_predecessor p where p.unit = any(:units)
              union all
              select a.unit, p.predecessor, a.depth + 1, a.main and p.main, a.merged or p.kind = 'MERGED'
                from ancestor a join organization_predecessor p on p.unit = a.id where a.depth < 32
            )
            select unit, id, main, merged from ancestor order by unit, depth, main desc, id
            """;

    private static final String HEIRS = """
            with recursive heir (id) as (
              select unnest(:units)
              union
              select p.unit from heir h join organization_predecessor p on p.predecessor = h.id
            )
            select id from heir order by id
            """;

    // whoever has an heir is no last one; of several the nearest to the end of the line, then by id
    private static final String LAST_HEIRS = """
            with recursive heir (unit, id, depth) as (
              select given, given, 0 from unnest(:units) given
              union all
              select h.unit, p.unit, h.depth + 1
                from heir h join organization_predecessor p on p.predecessor = h.id where h.depth < 32
            )
            select distinct on (unit) unit, id from heir h
             where depth > 0 and not exists (select from organization_predecessor p where p.predecessor = h.id)
             order by unit, depth desc, id
            """;

    private final JdbcClient jdbc;
    private final Inheritance inheritance;

    Lineages(JdbcClient jdbc, OrganizationSettings settings) {
        this.jdbc = jdbc;
        this.inheritance = settings.mergedUnitsInherit();
    }

    /** A unit that came from nowhere, or that nobody knows, has only itself. */
    public Lineage of(String unit) {
        return of(List.of(unit)).get(unit);
    }

    /** The lineages of many units in one question. */
    public Map<String, Lineage> of(Collection<String> units) {
        var ancestors = new LinkedHashMap<String, List<Ancestor>>();
        jdbc.sql(ANCESTORS).param("units", units.toArray(String[]::new)).query(row -> {
            ancestors
                    .computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                    .add(new Ancestor(row.getString("id"), row.getBoolean("main"), row.getBoolean("merged")));
        });
        var lineages = new LinkedHashMap<String, Lineage>();
        for (var unit : units) lineages.put(unit, lineage(unit, ancestors.getOrDefault(unit, List.of())));
        return lineages;
    }

    /** The lineages of the units given and of all that came in the place of one of them since. */
    public Map<String, Lineage> ofHeirs(Collection<String> units) {
        var heirs = jdbc.sql(HEIRS)
                .param("units", units.toArray(String[]::new))
                .query(String.class)
                .list();
        return of(heirs);
    }

    /** In whose place each unit stands today, whoever's years go on; units in whose place none came are absent. */
    public Map<String, String> lastHeirs(Collection<String> units) {
        var heirs = new LinkedHashMap<String, String>();
        jdbc.sql(LAST_HEIRS).param("units", units.toArray(String[]::new)).query(row -> {
            heirs.put(row.getString("unit"), row.getString("id"));
        });
        return heirs;
    }

    private record Ancestor(String unit, boolean main, boolean merged) {}

    private Lineage lineage(String unit, List<Ancestor> ancestors) {
        var line = new ArrayList<>(List.of(unit));
        var graded = new ArrayList<>(List.of(unit));
        for (var ancestor : ancestors) {
            if (ancestor.main() && !line.contains(ancestor.unit())) line.add(ancestor.unit());
            var inherits = switch (inheritance) {
                case MAIN -> ancestor.main();
                case WORST -> true;
                case NONE -> !ancestor.merged();
            };
            if (inherits && !graded.contains(ancestor.unit())) graded.add(ancestor.unit());
        }
        return new Lineage(unit, line, graded);
    }
}
