package io.nianlun.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles, who takes part in them, and the versions of the processes that they run on. */
@Repository
class CycleRepository {

    private static final String COLUMNS =
            "id, year, title, scheme, scheme_version, state, created_at, created_by, started_at, level, predecessor,"
                    + " publication";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CycleRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The next free id of a year: 2025-1, 2025-2 … Callers of one year wait for each other. */
    String nextId(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cycle'), ?)")
                .param(year)
                .query()
                .listOfRows();
        var last = jdbc.sql("select coalesce(max(split_part(id, '-', 2)::int), 0) from cycle where year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return year + "-" + (last + 1);
    }

    void insert(Cycle cycle, List<Participant> participants, boolean exclusive) {
        jdbc.sql("insert into cycle (id, year, title, scheme, scheme_version, state, created_at, created_by,"
                        + " level, predecessor, publication) values (?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?)")
                .params(
                        cycle.id(),
                        cycle.year(),
                        cycle.title(),
                        cycle.scheme(),
                        cycle.schemeVersion(),
                        at(cycle.createdAt()),
                        cycle.createdBy(),
                        cycle.level(),
                        cycle.predecessor(),
                        cycle.publication())
                .update();
        addParticipants(cycle, participants, exclusive);
    }

    /** Other units take part than before. */
    void replaceParticipants(Cycle cycle, List<Participant> participants, boolean exclusive) {
        jdbc.sql("delete from cycle_participant where cycle = ?")
                .param(cycle.id())
                .update();
        addParticipants(cycle, participants, exclusive);
    }

    private void addParticipants(Cycle cycle, List<Participant> participants, boolean exclusive) {
        var position = new int[1];
        batches.batchUpdate(
                "insert into cycle_participant (cycle, unit, position, unit_class, participation, panel, year, level,"
                        + " exclusive) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                participants,
                500,
                (row, participant) -> {
                    row.setString(1, cycle.id());
                    row.setString(2, participant.unit());
                    row.setInt(3, position[0]++);
                    row.setString(4, participant.unitClass());
                    row.setString(5, participant.participation());
                    row.setString(6, participant.panel());
                    row.setInt(7, cycle.year());
                    row.setString(8, cycle.level());
                    row.setBoolean(9, exclusive);
                });
    }

    /** In which other cycle of the year and level units take part already, by unit: the cycle's title. */
    Map<String, String> elsewhere(int year, String level, Collection<String> units, String exceptOf) {
        if (units.isEmpty()) return Map.of();
        return jdbc
                .sql("select p.unit, c.title from cycle_participant p join cycle c on c.id = p.cycle"
                        + " where p.exclusive and p.year = :year and p.level = :level and p.unit = any(:units)"
                        + " and p.cycle <> :cycle")
                .param("year", year)
                .param("level", level)
                .param("units", units.toArray(String[]::new))
                .param("cycle", exceptOf)
                .query((row, number) -> Map.entry(row.getString("unit"), row.getString("title")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A draft that nobody wants any more leaves nothing behind but its lines in the journal. */
    void delete(String id) {
        jdbc.sql("delete from cycle_phase where cycle = ?").param(id).update();
        jdbc.sql("delete from cycle_participant where cycle = ?").param(id).update();
        jdbc.sql("delete from cycle where id = ?").param(id).update();
    }

    Optional<Cycle> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from cycle where id = ?")
                .param(id)
                .query(CycleRepository::cycle)
                .optional();
    }

    /** Takes the row until the transaction ends, so that two starts at once are one after the other. */
    Optional<Cycle> lock(String id) {
        return jdbc.sql("select " + COLUMNS + " from cycle where id = ? for update")
                .param(id)
                .query(CycleRepository::cycle)
                .optional();
    }

    /** The newest cycles first, 200 at most. */
    List<Cycle> newest() {
        return jdbc.sql("select " + COLUMNS
                        + " from cycle order by year desc, split_part(id, '-', 2)::int desc limit 200")
                .query(CycleRepository::cycle)
                .list();
    }

    Map<String, String> titles(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("select id, title from cycle where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("title")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Participant> participants(String cycle) {
        return jdbc.sql("select unit, unit_class, participation, panel from cycle_participant where cycle = ?"
                        + " order by position")
                .param(cycle)
                .query(Participant.class)
                .list();
    }

    Optional<Participant> participant(String cycle, String unit) {
        return jdbc.sql("select unit, unit_class, participation, panel from cycle_participant where cycle = ?"
                        + " and unit = ?")
                .params(cycle, unit)
                .query(Participant.class)
                .optional();
    }

    void started(String id, Instant at) {
        jdbc.sql("update cycle set state = 'running', started_at = ? where id = ?")
                .params(at(at), id)
                .update();
    }

    void published(String id) {
        jdbc.sql("update cycle set state = 'published' where id = ?").param(id).update();
    }

    void closed(String id, Instant at) {
        jdbc.sql("update cycle set state = 'closed', closed_at = ? where id = ?")
                .params(at(at), id)
                .update();
    }

    /** Its units may be in another cycle of the year and level. */
    void cancelled(String id) {
        jdbc.sql("update cycle_participant set exclusive = false where cycle = ? and exclusive")
                .param(id)
                .update();
        jdbc.sql("update cycle set state = 'cancelled' where id = ?").param(id).update();
    }

    void noteProcess(String cycle, String process, String definition, int version) {
        jdbc.sql("insert into cycle_process (cycle, process, definition, version) values (?, ?, ?, ?)")
                .params(cycle, process, definition, version)
                .update();
    }

    boolean isNoted(String cycle, String process) {
        return jdbc.sql("select exists (select 1 from cycle_process where cycle = ? and process = ?)")
                .params(cycle, process)
                .query(Boolean.class)
                .single();
    }

    String definition(String cycle, String process) {
        return jdbc.sql("select definition from cycle_process where cycle = ? and process = ?")
                .params(cycle, process)
                .query(String.class)
                .single();
    }

    /** Each process of the cycle with the version that was noted when the year began. */
    Map<String, String> definitions(String cycle) {
        var definitions = new HashMap<String, String>();
        jdbc.sql("select process, definition from cycle_process where cycle = ?")
                .params(cycle)
                .query((RowCallbackHandler)
                        row -> definitions.put(row.getString("process"), row.getString("definition")));
        return definitions;
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Cycle cycle(ResultSet row, int number) throws SQLException {
        var started = row.getObject("started_at", OffsetDateTime.class);
        return new Cycle(
                row.getString("id"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                Cycle.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                started == null ? null : started.toInstant(),
                row.getString("level"),
                row.getString("predecessor"),
                row.getString("publication"));
    }
}
