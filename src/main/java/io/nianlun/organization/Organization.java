package io.nianlun.organization;

import io.nianlun.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is who today: the units, the offices, and to whom a task that is offered to a candidate group belongs. */
@Component
public class Organization {

    private static final String TODAY = " valid_from <= :today and (valid_to is null or valid_to >= :today) ";

    // the unit itself, and whoever came in its place: they finish what it began
    private static final String OR_HEIR = "in (select :unit union select unit from organization_predecessor where"
            + " predecessor = :unit and since <= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Texts texts;
    private final List<MoreGroups> more;

    Organization(JdbcClient jdbc, Clock clock, Texts texts, @Lazy List<MoreGroups> more) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
        this.more = more;
    }

    public Optional<Person> person(String id) {
        return jdbc.sql("select id, name from organization_person where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    public Optional<Unit> unit(String id) {
        return jdbc.sql("select id, name, unit_class from organization_unit where id = :id")
                .param("id", id)
                .query(Unit.class)
                .optional();
    }

    /** All units that have not ended, in the order in which the organisation lists them. */
    public List<Unit> units() {
        return jdbc.sql(
                        "select id, name, unit_class from organization_unit where valid_to is null or valid_to >= :today"
                                + " order by position, id")
                .param("today", LocalDate.now(clock))
                .query(Unit.class)
                .list();
    }

    public Optional<Office> office(String id) {
        return jdbc.sql("select id, name, kind from organization_office where id = :id")
                .param("id", id)
                .query(Office.class)
                .optional();
    }

    /** All offices and bodies, in the order in which the organisation lists them. */
    public List<Office> offices() {
        return jdbc.sql("select id, name, kind from organization_office order by position, id")
                .query(Office.class)
                .list();
    }

    /**
     * Every candidate group that the person belongs to today: {@code <office>} and {@code <unit>:<post>} by posts,
     * {@code <unit>:leader} by responsibility. Empty for somebody unknown.
     */
    public Set<String> groupsOf(String person) {
        return new LinkedHashSet<>(groupsOf(List.of(person)).getOrDefault(person, List.of()));
    }

    /** The candidate groups of many people today, by person; somebody in no group is absent. */
    public Map<String, List<String>> groupsOf(Collection<String> people) {
        var groups = new LinkedHashMap<String, List<String>>();
        jdbc.sql("select person, office as grp from organization_post where person = any(:people) and office is not"
                        + " null and" + TODAY
                        + "union select person, unit || ':' || role from organization_post where person = any(:people)"
                        + " and unit is not null and" + TODAY
                        + "union select person, unit || ':leader' from organization_leader where person = any(:people)"
                        + " and" + TODAY
                        // whoever came in a unit's place finishes what it began
                        + "union select o.person, p.predecessor || ':' || o.role from organization_post o join"
                        + " organization_predecessor p on p.unit = o.unit and p.since <= :today where o.person ="
                        + " any(:people) and" + TODAY
                        + "union select l.person, p.predecessor || ':leader' from organization_leader l join"
                        + " organization_predecessor p on p.unit = l.unit and p.since <= :today where l.person ="
                        + " any(:people) and" + TODAY
                        + "order by 1, 2")
                .param("people", people.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    groups.computeIfAbsent(row.getString("person"), person -> new ArrayList<>())
                            .add(row.getString("grp"));
                });
        formedGroupsOf(people)
                .forEach((person, formed) ->
                        groups.computeIfAbsent(person, one -> new ArrayList<>()).addAll(formed));
        return groups;
    }

    /** Of the candidate groups of many people those that no post makes; somebody in none is absent. */
    public Map<String, List<String>> formedGroupsOf(Collection<String> people) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var room : more)
            room.groupsOf(people)
                    .forEach((person, ofRoom) -> groups.computeIfAbsent(person, one -> new ArrayList<>())
                            .addAll(ofRoom));
        return groups;
    }

    /** Whether no post makes the group: a room has formed it. */
    public boolean isFormed(String group) {
        return more.stream().anyMatch(room -> !room.membersOf(group).isEmpty());
    }

    /** Who belongs to a candidate group today, in the order of appointment; empty for a group that nobody knows. */
    public List<Member> membersOf(String group) {
        for (var room : more) {
            var ofRoom = room.membersOf(group);
            if (!ofRoom.isEmpty()) return ofRoom;
        }
        var colon = group.indexOf(':');
        var unit = colon < 0 ? "" : group.substring(0, colon);
        var role = colon < 0 ? "" : group.substring(colon + 1);
        var members = switch (role) {
            case "" -> "select person, title, id from organization_post where office = :group and" + TODAY;
            case "leader" ->
                "select person, :leader as title, 0 as id from organization_leader where unit " + OR_HEIR + " and"
                        + TODAY;
            default ->
                "select person, title, id from organization_post where unit " + OR_HEIR + " and role = :role and"
                        + TODAY;
        };
        return jdbc.sql("select p.id as person, p.name, m.title as role from (" + members
                        + ") m join organization_person p on p.id = m.person order by m.id, p.id")
                .param("group", group)
                .param("unit", unit)
                .param("role", role)
                .param("leader", postName("leader"))
                .param("today", LocalDate.now(clock))
                .query(Member.class)
                .list();
    }

    /** People whose name or sign-in name holds the text, by pinyin; who has left is not found; at most {@code limit}. */
    public List<Person> peopleLike(String text, int limit) {
        return jdbc.sql("select id, name from organization_person where (position(:text in id) > 0 or position(:text in"
                        + " name) > 0) and coalesce(left_on >= :today, true) order by sort_key, name, id limit :limit")
                .param("text", text)
                .param("today", LocalDate.now(clock))
                .param("limit", limit)
                .query(Person.class)
                .list();
    }

    /** Somebody's last day, which may be still to come; empty for who stays. */
    public Optional<LocalDate> lastDayOf(String person) {
        return jdbc.sql("select left_on from organization_person where id = :person and left_on is not null")
                .param("person", person)
                .query(LocalDate.class)
                .optional();
    }

    /** Who has left: their last day has passed. */
    public List<String> peopleWhoLeft() {
        return jdbc.sql("select id from organization_person where left_on < :today order by id")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** Units whose name or id holds the text, in the order in which the organisation lists them; at most {@code limit}. */
    public List<Unit> unitsLike(String text, int limit) {
        return jdbc.sql("select id, name, unit_class from organization_unit where position(lower(:text) in id) > 0 or"
                        + " position(lower(:text) in lower(name)) > 0 order by position, id limit :limit")
                .param("text", text)
                .param("limit", limit)
                .query(Unit.class)
                .list();
    }

    /** How candidate groups are called: {@code transport:contact} is 交通运输局·联络员. An unknown one keeps its id. */
    public Map<String, String> groupNames(Collection<String> groups) {
        var offices = names("organization_office", groups);
        var units =
                unitNames(groups.stream().map(group -> group.split(":", 2)[0]).toList());
        var names = new LinkedHashMap<String, String>();
        for (var group : groups) {
            var parts = group.split(":", 2);
            if (parts.length == 2 && units.containsKey(parts[0]))
                names.put(group, text("organization.group", units.get(parts[0]), postName(parts[1])));
            else names.put(group, offices.getOrDefault(group, group));
        }
        var unnamed =
                groups.stream().filter(group -> group.equals(names.get(group))).toList();
        if (!unnamed.isEmpty()) more.forEach(room -> names.putAll(room.names(unnamed)));
        return names;
    }

    /** The names of people by id; an unknown id is absent. */
    public Map<String, String> peopleNames(Collection<String> people) {
        return names("organization_person", people);
    }

    /** The names of units by id; an unknown id is absent. */
    public Map<String, String> unitNames(Collection<String> units) {
        return names("organization_unit", units);
    }

    private Map<String, String> names(String table, Collection<String> ids) {
        var names = new LinkedHashMap<String, String>();
        if (ids.isEmpty()) return names;
        jdbc.sql("select id, name from " + table + " where id = any(:ids)")
                .param("ids", ids.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    private String postName(String role) {
        var name = texts.orNull(language(), "organization.post." + role, List.of());
        return name == null ? role : name;
    }

    private String text(String key, String... arguments) {
        return texts.of(language(), key, Arrays.asList(arguments));
    }

    // A job has no caller whose language it could speak, and the machine's must not decide.
    private static Locale language() {
        return LocaleContextHolder.getLocaleContext() == null ? Locale.CHINESE : LocaleContextHolder.getLocale();
    }
}
