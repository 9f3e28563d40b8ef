package io.nianlun.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that some task changed, on whichever node it did; each asks for its own list then. The server's own
 * count of written rows is compared, so that no write pays for it and no node has to know of another.
 */
@RestController
class InboxEvents {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private long written = -1;
    private int quiet;

    InboxEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow() {
        var page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(gone -> pages.remove(page));
        pages.add(page);
        send(page, SseEmitter.event().comment("here"));
        return page;
    }

    @Scheduled(fixedDelayString = "${nianlun.inbox.look-for-changes:PT2S}")
    void look() {
        if (pages.isEmpty()) return;
        long now = jdbc.sql("select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables"
                        + " where relname = 'inbox_task' and schemaname = current_schema()")
                .query(Long.class)
                .single();
        var changed = written >= 0 && now != written;
        written = now;
        // A page that went away without a word is only found out by writing to it.
        if (changed) tell(SseEmitter.event().name("inbox").data("{}"));
        else if (++quiet % 10 == 0) tell(SseEmitter.event().comment("still here"));
    }

    /** A stopping server waits for open answers, and these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pages.forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter.SseEventBuilder event) {
        var parts = event.build();
        for (var page : pages) {
            try {
                page.send(parts);
            } catch (IOException | IllegalStateException gone) {
                pages.remove(page);
            }
        }
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }
}
