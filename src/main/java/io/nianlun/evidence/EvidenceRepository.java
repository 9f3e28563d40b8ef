package io.nianlun.evidence;

import io.nianlun.evidence.ContentRepository.Stored;
import io.nianlun.inbox.TaskContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceRepository {

    private static final String ITEMS = "select i.*, c.media_type, c.size, c.sha256 from evidence_item i"
            + " left join evidence_content c on c.id = i.content where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where an item belongs. */
    record Place(String cycle, String unit, boolean submitted) {}

    /** One who changes a unit's evidence at a time, until the transaction ends. */
    void lock(String cycle, String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence:' || :cycle || ':' || :unit, 0))")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, number) -> true)
                .single();
    }

    List<EvidenceItem> of(String cycle, String unit) {
        return jdbc.sql(ITEMS + "i.cycle = :cycle and i.unit = :unit and i.removed_at is null"
                        + " order by i.about, i.attached_at, i.id")
                .param("cycle", cycle)
                .param("unit", unit)
                .query(EvidenceRepository::item)
                .list();
    }

    List<EvidenceItem> of(String cycle, String unit, OffsetDateTime at) {
        return jdbc.sql(ITEMS + "i.cycle = :cycle and i.unit = :unit and i.submitted_at <= :at"
                        + " and (i.removed_at is null or i.removed_at > :at) order by i.about, i.attached_at, i.id")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("at", at)
                .query(EvidenceRepository::item)
                .list();
    }

    Optional<EvidenceItem> find(UUID id) {
        return jdbc.sql(ITEMS + "i.id = :id and i.removed_at is null")
                .param("id", id)
                .query(EvidenceRepository::item)
                .optional();
    }

    Optional<Place> place(UUID id) {
        return jdbc.sql("select cycle, unit, submitted_at is not null as submitted from evidence_item where id = :id")
                .param("id", id)
                .query(Place.class)
                .optional();
    }

    /** The file of an item, also of one that was removed after somebody had submitted it; empty where it has none. */
    Optional<Stored> stored(UUID id) {
        return jdbc.sql("select c.id as content, c.media_type, c.size, c.sha256, i.title from evidence_item i"
                        + " join evidence_content c on c.id = i.content where i.id = :id")
                .param("id", id)
                .query(Stored.class)
                .optional();
    }

    /** How much is attached to a unit in a cycle; a file that shows several matters counts once. */
    long bytes(String cycle, String unit) {
        return jdbc.sql("select coalesce(sum(c.size), 0) from evidence_content c where c.id in (select i.content"
                        + " from evidence_item i where i.cycle = :cycle and i.unit = :unit and i.removed_at is null)")
                .param("cycle", cycle)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    void add(UUID id, TaskContext task, String about, String kind, EvidenceFacts facts, UUID content) {
        jdbc.sql("insert into evidence_item (id, cycle, unit, about, kind, title, number, number_key, url, issued_by,"
                        + " level, issued_on, content, attached_by, attached_at) values (:id, :cycle, :unit, :about,"
                        + " :kind, :title, :number, :key, :url, :issuedBy, :level, :issuedOn, :content, :by, :at)")
                .param("id", id)
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("about", about)
                .param("kind", kind)
                .param("title", facts.title())
                .param("number", facts.number())
                .param("key", DocumentNumber.keyOf(facts.number()))
                .param("url", facts.url())
                .param("issuedBy", facts.issuedBy())
                .param("level", facts.level())
                .param("issuedOn", facts.issuedOn())
                .param("content", content)
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void change(UUID id, EvidenceFacts facts) {
        jdbc.sql("update evidence_item set title = :title, number = :number, number_key = :key, url = :url,"
                        + " issued_by = :issuedBy, level = :level, issued_on = :issuedOn where id = :id")
                .param("title", facts.title())
                .param("number", facts.number())
                .param("key", DocumentNumber.keyOf(facts.number()))
                .param("url", facts.url())
                .param("issuedBy", facts.issuedBy())
                .param("level", facts.level())
                .param("issuedOn", facts.issuedOn())
                .param("id", id)
                .update();
    }

    /** What a submission rested on stays, marked; anything else is gone. */
    void remove(UUID id) {
        jdbc.sql("delete from evidence_item where id = :id and submitted_at is null")
                .param("id", id)
                .update();
        jdbc.sql("update evidence_item set removed_at = :now where id = :id and removed_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    void submitted(String cycle, String unit, OffsetDateTime at) {
        jdbc.sql("update evidence_item set submitted_at = :at where cycle = :cycle and unit = :unit"
                        + " and submitted_at is null")
                .param("at", at)
                .param("cycle", cycle)
                .param("unit", unit)
                .update();
    }

    void submitted(String cycle, String unit, String kind, OffsetDateTime at) {
        jdbc.sql("update evidence_item set submitted_at = :at where cycle = :cycle and unit = :unit"
                        + " and starts_with(about, :kind) and submitted_at is null")
                .param("at", at)
                .param("cycle", cycle)
                .param("unit", unit)
                .param("kind", kind)
                .update();
    }

    UUID contentOf(UUID id) {
        return jdbc.sql("select content from evidence_item where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    private static EvidenceItem item(ResultSet row, int number) throws SQLException {
        var size = row.getLong("size");
        return new EvidenceItem(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                row.getString("about"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("number"),
                row.getString("url"),
                row.getString("issued_by"),
                row.getString("level"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("media_type"),
                row.getString("media_type") == null ? null : (Long) size,
                row.getString("sha256"),
                row.getString("attached_by"),
                row.getObject("attached_at", OffsetDateTime.class),
                row.getObject("submitted_at") != null);
    }
}
