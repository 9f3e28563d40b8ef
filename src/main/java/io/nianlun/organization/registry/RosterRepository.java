package io.nianlun.organization.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.nianlun.organization.NameOrder;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.organization.registry.RegisteredUnit.Kind;
import io.nianlun.organization.registry.RegisteredUnit.Predecessor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterRepository {

    static final String POSTS = "select person, coalesce(unit, office) as place, role, title, valid_from, valid_to from"
            + " organization_post union all select person, unit, 'leader', title, valid_from, valid_to from"
            + " organization_leader";

    private final JdbcClient jdbc;
    private final Organization organization;

    RosterRepository(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** One at a time changes the organisation, until the transaction ends: what was checked stays true. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organization', 0))")
                .query((row, index) -> 0)
                .single();
    }

    Roster read() {
        var offices = new LinkedHashMap<String, Office>();
        for (var office : organization.offices()) offices.put(office.id(), office);
        var posts = new LinkedHashMap<Post.Key, Post>();
        jdbc.sql(POSTS + " order by place, person, role, valid_from")
                .query((row, index) -> post(row))
                .list()
                .forEach(post -> posts.put(post.key(), post));
        return new Roster(units(), offices, people(), posts);
    }

    private Map<String, RegisteredUnit> units() {
        Map<String, List<Predecessor>> predecessors = jdbc
                .sql("select unit, predecessor, kind, since, main from organization_predecessor order by main desc,"
                        + " predecessor")
                .query((row, index) -> Map.entry(
                        row.getString("unit"),
                        new Predecessor(
                                row.getString("predecessor"),
                                Kind.valueOf(row.getString("kind")),
                                day(row, "since"),
                                row.getBoolean("main"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var units = new LinkedHashMap<String, RegisteredUnit>();
        jdbc.sql("select id, name, unit_class, participation, valid_from, valid_to from organization_unit order by"
                        + " position, id")
                .query(row -> {
                    units.put(
                            row.getString("id"),
                            new RegisteredUnit(
                                    row.getString("id"),
                                    row.getString("name"),
                                    row.getString("unit_class"),
                                    row.getString("participation"),
                                    day(row, "valid_from"),
                                    day(row, "valid_to"),
                                    predecessors.get(row.getString("id"))));
                });
        return units;
    }

    private Map<String, RegisteredPerson> people() {
        var people = new LinkedHashMap<String, RegisteredPerson>();
        jdbc.sql("select id, name, left_on from organization_person order by id")
                .query(row -> {
                    people.put(
                            row.getString("id"),
                            new RegisteredPerson(row.getString("id"), row.getString("name"), day(row, "left_on")));
                });
        return people;
    }

    void put(RegisteredUnit unit) {
        jdbc.sql(
                        "insert into organization_unit (id, name, unit_class, participation, valid_from, valid_to, sort_key,"
                                + " position) values (:id, :name, :class, :participation, :from, :to, :key, (select"
                                + " coalesce(max(position), 0) + 1 from organization_unit)) on conflict (id) do update set name ="
                                + " excluded.name, unit_class = excluded.unit_class, participation = excluded.participation,"
                                + " valid_from = excluded.valid_from, valid_to = excluded.valid_to, sort_key = excluded.sort_key")
                .param("id", unit.id())
                .param("name", unit.name())
                .param("class", unit.unitClass())
                .param("participation", unit.participation())
                .param("from", unit.from())
                .param("to", unit.to())
                .param("key", NameOrder.of(unit.name()))
                .update();
    }

    /** After all units, since each names others. */
    void putPredecessors(RegisteredUnit unit) {
        jdbc.sql("delete from organization_predecessor where unit = ?")
                .param(unit.id())
                .update();
        for (var predecessor : unit.predecessors())
            jdbc.sql("insert into organization_predecessor (unit, predecessor, kind, since, main) values (?, ?, ?, ?,"
                            + " ?)")
                    .params(
                            unit.id(),
                            predecessor.unit(),
                            predecessor.kind().name(),
                            predecessor.since(),
                            predecessor.main())
                    .update();
    }

    void put(RegisteredPerson person) {
        jdbc.sql("insert into organization_person (id, name, left_on, sort_key) values (?, ?, ?, ?) on conflict (id) do"
                        + " update set name = excluded.name, left_on = excluded.left_on, sort_key ="
                        + " excluded.sort_key")
                .params(person.id(), person.name(), person.leftOn(), NameOrder.ofPerson(person.name()))
                .update();
    }

    void put(Post post, boolean inUnit) {
        if (post.role().equals("leader"))
            jdbc.sql(
                            "insert into organization_leader (unit, person, title, valid_from, valid_to) values (?, ?, ?, ?, ?)"
                                    + " on conflict (unit, person, valid_from) do update set title = excluded.title, valid_to ="
                                    + " excluded.valid_to")
                    .params(post.place(), post.person(), post.title(), post.from(), post.to())
                    .update();
        else
            jdbc.sql("insert into organization_post (person, " + (inUnit ? "unit" : "office")
                            + ", role, title, valid_from, valid_to) values (?, ?, ?, ?, ?, ?) on conflict (person, "
                            + (inUnit ? "unit" : "office") + ", role, valid_from) do update set title = excluded.title,"
                            + " valid_to = excluded.valid_to")
                    .params(post.person(), post.place(), post.role(), post.title(), post.from(), post.to())
                    .update();
    }

    void remove(Post post) {
        if (post.role().equals("leader"))
            jdbc.sql("delete from organization_leader where unit = ? and person = ? and valid_from = ?")
                    .params(post.place(), post.person(), post.from())
                    .update();
        else
            jdbc.sql("delete from organization_post where coalesce(unit, office) = ? and person = ? and role = ? and"
                            + " valid_from = ?")
                    .params(post.place(), post.person(), post.role(), post.from())
                    .update();
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getString("person"),
                row.getString("place"),
                row.getString("role"),
                row.getString("title"),
                day(row, "valid_from"),
                day(row, "valid_to"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
