package io.nianlun.panel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The panels that were formed, with their members; the names of people are the organisation's. */
@Repository
class PanelRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PanelRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else forms the panels of the cycle. */
    void hold(String cycle) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('panel'), hashtext(?))")
                .param(cycle)
                .query()
                .listOfRows();
    }

    /** By number; members in their order, without names. Empty where no panel was formed. */
    List<Panel> of(String cycle) {
        var members = new LinkedHashMap<Integer, List<PanelMember>>();
        jdbc.sql("select number, person, role, chair from panel_member where cycle = ? order by number, position")
                .param(cycle)
                .query(row -> {
                    members.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                            .add(new PanelMember(
                                    row.getString("person"), null, row.getString("role"), row.getBoolean("chair")));
                });
        return jdbc.sql("select number, kind, name, body from panel where cycle = ? order by number")
                .param(cycle)
                .query((row, index) -> new Panel(
                        row.getInt("number"),
                        Panel.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        row.getString("body"),
                        members.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    boolean any(String cycle) {
        return jdbc.sql("select exists (select 1 from panel where cycle = ?)")
                .param(cycle)
                .query(Boolean.class)
                .single();
    }

    void replace(String cycle, List<Panel> panels, String by) {
        jdbc.sql("delete from panel where cycle = ?").param(cycle).update();
        for (var panel : panels) {
            jdbc.sql("insert into panel (cycle, number, kind, name, body, formed_by, formed_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            cycle,
                            panel.number(),
                            panel.kind().word(),
                            panel.name(),
                            panel.body(),
                            by,
                            OffsetDateTime.now(clock))
                    .update();
            var position = 0;
            for (var member : panel.members())
                jdbc.sql("insert into panel_member (cycle, number, person, role, chair, position)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(cycle, panel.number(), member.person(), member.role(), member.chair(), position++)
                        .update();
        }
    }

    /** The candidate groups of people by the panels that they sit on. */
    Map<String, List<String>> groupsOf(Collection<String> people) {
        var groups = new LinkedHashMap<String, List<String>>();
        jdbc.sql("select person, cycle || ':panel-' || number as grp from panel_member where person = any(:people)"
                        + " order by person, cycle, number")
                .param("people", people.toArray(String[]::new))
                .query(row -> {
                    groups.computeIfAbsent(row.getString("person"), person -> new ArrayList<>())
                            .add(row.getString("grp"));
                });
        return groups;
    }
}
