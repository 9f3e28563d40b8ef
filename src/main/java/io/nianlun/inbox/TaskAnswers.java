package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Which calls were answered, by the key that the caller gave: a call that is repeated, because its answer was lost on
 * the way, gets the same answer and does nothing. Only what was done is noted; a refused call may be mended under the
 * same key.
 */
@Repository
class TaskAnswers {

    private static final int LONGEST_KEY = 200;

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    TaskAnswers(JdbcClient jdbc, InboxSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.kept = settings.keepAnswers();
        this.clock = clock;
    }

    /** Whether this very call was answered; refuses the key of another. */
    boolean wasGiven(String task, String person, String key, JsonNode body) {
        if (key == null) return false;
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new Rejected("request-invalid", List.of(Fault.of("", "idempotency-key-invalid", LONGEST_KEY)));
        var known = jdbc.sql(
                        "select body_hash from inbox_answer where task = :task and person = :person and key = :key")
                .param("task", task)
                .param("person", person)
                .param("key", key)
                .query(String.class)
                .optional();
        if (known.isPresent() && !known.get().equals(hash(body))) throw new IdempotencyKeyReused(key);
        return known.isPresent();
    }

    void note(String task, String person, String key, JsonNode body) {
        if (key == null) return;
        jdbc.sql(
                        "insert into inbox_answer (task, person, key, body_hash, at) values (:task, :person, :key, :hash, :now)")
                .param("task", task)
                .param("person", person)
                .param("key", key)
                .param("hash", hash(body))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Nobody repeats a call after so long; several servers may sweep at once, each takes other rows. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${nianlun.inbox.sweep-answers:PT1H}")
    void sweep() {
        var before = OffsetDateTime.now(clock).minus(kept);
        int swept;
        do {
            swept = jdbc.sql("delete from inbox_answer where ctid = any (array(select ctid from inbox_answer"
                            + " where at < :before order by at limit :atOnce for update skip locked))")
                    .param("before", before)
                    .param("atOnce", AT_ONCE)
                    .update();
        } while (swept == AT_ONCE);
    }

    private static String hash(JsonNode body) {
        return Hash.of(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
