package io.nianlun.organization.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and people as the registry's page lists them: by pinyin, a page at a time. */
@Component
class RegistryLists {

    static final int MOST = 200;
    private static final String TODAY =
            "(valid_from is null or valid_from <= :today) and (valid_to is null or valid_to" + " >= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistryLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param next where the next page begins; null: this is the last */
    record Page<T>(List<T> items, String next) {}

    /** @param name what the holder is called, or the place where the post is listed with its holder */
    record PostRow(
            String person,
            String name,
            String place,
            String placeName,
            String role,
            String title,
            LocalDate from,
            LocalDate to) {}

    record UnitRow(
            String id,
            String name,
            @JsonProperty("class") String unitClass,
            String participation,
            LocalDate from,
            LocalDate to,
            List<PostRow> posts) {}

    record PersonRow(String id, String name, LocalDate leftOn, List<PostRow> posts) {}

    private record Keyed<T>(String id, byte[] key, T row) {}

    /** @param gone those that have ended, not those that exist */
    Page<UnitRow> units(String q, String unitClass, boolean gone, String after, int limit) {
        var cursor = Cursor.read(after);
        var found = jdbc.sql("select id, name, unit_class, participation, valid_from, valid_to, sort_key from"
                        + " organization_unit where (:q = '' or position(:q in id) > 0 or position(:q in lower(name)) >"
                        + " 0) and (:class = '' or unit_class = :class) and (" + TODAY + ") <> :gone and (sort_key, id)"
                        + " > (:key, :id) order by sort_key, id limit :limit")
                .param("q", q.strip().toLowerCase())
                .param("class", unitClass)
                .param("gone", gone)
                .param("today", today())
                .param("key", cursor.key())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query((row, index) -> new Keyed<>(
                        row.getString("id"),
                        row.getBytes("sort_key"),
                        new UnitRow(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("unit_class"),
                                row.getString("participation"),
                                RosterRepository.day(row, "valid_from"),
                                RosterRepository.day(row, "valid_to"),
                                List.of())))
                .list();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var posts = posts("place", shown.stream().map(Keyed::id).toList(), !gone);
        return page(
                found,
                limit,
                shown.stream()
                        .map(each -> with(each.row(), posts.get(each.id())))
                        .toList());
    }

    private static UnitRow with(UnitRow row, List<PostRow> posts) {
        return new UnitRow(
                row.id(),
                row.name(),
                row.unitClass(),
                row.participation(),
                row.from(),
                row.to(),
                posts == null ? List.of() : posts);
    }

    /** @param place only who holds a post there today; empty: everyone */
    Page<PersonRow> people(String q, String place, boolean gone, String after, int limit) {
        var cursor = Cursor.read(after);
        var found = jdbc.sql(
                        "select id, name, left_on, sort_key from organization_person p where (:q = '' or position(:q"
                                + " in id) > 0 or position(:q in lower(name)) > 0) and coalesce(left_on < :today, false) = :gone"
                                + " and (:place = '' or exists (select from (" + RosterRepository.POSTS + ") post where"
                                + " post.person = p.id and post.place = :place and " + TODAY
                                + ")) and (sort_key, id) > (:key,"
                                + " :id) order by sort_key, id limit :limit")
                .param("q", q.strip().toLowerCase())
                .param("place", place)
                .param("gone", gone)
                .param("today", today())
                .param("key", cursor.key())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query((row, index) -> new Keyed<>(
                        row.getString("id"),
                        row.getBytes("sort_key"),
                        new PersonRow(
                                row.getString("id"),
                                row.getString("name"),
                                RosterRepository.day(row, "left_on"),
                                List.of())))
                .list();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var posts = posts("person", shown.stream().map(Keyed::id).toList(), !gone);
        return page(
                found,
                limit,
                shown.stream()
                        .map(each -> new PersonRow(
                                each.row().id(),
                                each.row().name(),
                                each.row().leftOn(),
                                posts.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    /** Posts of people or of places, by their ids, those of today or all; the newest first. */
    Map<String, List<PostRow>> posts(String by, Collection<String> ids, boolean onlyToday) {
        var posts = new LinkedHashMap<String, List<PostRow>>();
        jdbc.sql("select post.*, p.name, coalesce(u.name, o.name) as place_name from (" + RosterRepository.POSTS
                        + ") post join organization_person p on p.id = post.person left join organization_unit u on u.id ="
                        + " post.place left join organization_office o on o.id = post.place where post." + by
                        + " = any(:ids) and (not :only or post.valid_from <= :today and (post.valid_to is null or post.valid_to >="
                        + " :today)) order by post.valid_to desc nulls first, post.valid_from desc, role, post.person")
                .param("ids", ids.toArray(String[]::new))
                .param("only", onlyToday)
                .param("today", today())
                .query(row -> {
                    posts.computeIfAbsent(row.getString(by), id -> new ArrayList<>())
                            .add(new PostRow(
                                    row.getString("person"),
                                    row.getString("name"),
                                    row.getString("place"),
                                    row.getString("place_name"),
                                    row.getString("role"),
                                    row.getString("title"),
                                    RosterRepository.day(row, "valid_from"),
                                    RosterRepository.day(row, "valid_to")));
                });
        return posts;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T, R> Page<R> page(List<Keyed<T>> found, int limit, List<R> shown) {
        if (found.size() <= limit) return new Page<>(shown, null);
        var last = found.get(limit - 1);
        return new Page<>(shown, new Cursor(last.key(), last.id()).written());
    }

    private record Cursor(byte[] key, String id) {

        static Cursor read(String text) {
            var dot = text.indexOf('.');
            if (dot < 0) return new Cursor(new byte[0], "");
            try {
                return new Cursor(Base64.getUrlDecoder().decode(text.substring(0, dot)), text.substring(dot + 1));
            } catch (IllegalArgumentException foreign) {
                return new Cursor(new byte[0], "");
            }
        }

        String written() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "." + id;
        }
    }
}
