package io.nianlun.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that some task changed or that somebody saved a draft, on whichever node it was; each asks for its own
 * list then. The server's own count of written rows and the drafts of the last seconds are compared, so that no write
 * pays for it and no node has to know of another.
 */
@RestController
class InboxEvents {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** A save that was committed late, or on a node whose clock is behind, is still seen. */
    private static final Duration LATEST = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final TaskDrafts drafts;
    private final ObjectProvider<LiveNews> news;
    private final Map<String, Long> told = new HashMap<>();
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private Set<TaskDrafts.Saved> saved = Set.of();
    private volatile long written;
    private int quiet;

    /** @param news looked up late: the rooms that have it know the inbox */
    InboxEvents(JdbcClient jdbc, TaskDrafts drafts, ObjectProvider<LiveNews> news) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.news = news;
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow() {
        var page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(gone -> pages.remove(page));
        // what happens from now on is news, also before the next look
        if (pages.isEmpty()) written = written();
        pages.add(page);
        send(page, SseEmitter.event().comment("here"));
        return page;
    }

    @Scheduled(fixedDelayString = "${nianlun.inbox.look-for-changes:PT2S}")
    void look() {
        if (pages.isEmpty()) {
            told.clear();
            return;
        }
        lookForDrafts();
        lookForNews();
        var now = written();
        var changed = now != written;
        written = now;
        // A page that went away without a word is only found out by writing to it.
        if (changed) tell(SseEmitter.event().name("inbox").data("{}"));
        else if (++quiet % 10 == 0) tell(SseEmitter.event().comment("still here"));
    }

    private long written() {
        return jdbc.sql("select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables"
                        + " where relname = 'inbox_task' and schemaname = current_schema()")
                .query(Long.class)
                .single();
    }

    private void lookForDrafts() {
        var now = drafts.savedWithin(LATEST);
        var tasks = now.stream()
                .filter(draft -> !saved.contains(draft))
                .map(TaskDrafts.Saved::task)
                .collect(Collectors.toSet());
        saved = now;
        // Only which tasks: what stands in them the server says to who may read it.
        if (!tasks.isEmpty()) tell(SseEmitter.event().name("drafts").data(tasks, MediaType.APPLICATION_JSON));
    }

    private void lookForNews() {
        for (var room : news) {
            var now = room.version();
            var before = told.put(room.name(), now);
            if (before == null || before != now)
                tell(SseEmitter.event().name(room.name()).data("{}"));
        }
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
