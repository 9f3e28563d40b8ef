package io.nianlun.supervision;

import io.nianlun.cycle.PhaseList;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.ModelWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a phase sticks: of each of its tasks how many are open and late, and how long they lie against what is usual. */
@Component
@Transactional(readOnly = true)
class DeskHeat {

    private final PhaseList phases;
    private final DeskSums sums;
    private final DeskNames names;
    private final DueMoments moments;
    private final ModelWords words;
    private final JdbcClient jdbc;

    DeskHeat(PhaseList phases, DeskSums sums, DeskNames names, DueMoments moments, ModelWords words, JdbcClient jdbc) {
        this.phases = phases;
        this.sums = sums;
        this.names = names;
        this.moments = moments;
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * @param stay the median of how many working days the open ones lie; null where none is open
     * @param usual the median of those that were done, in all years; null where none was
     * @param done how many the usual rests on
     */
    record Kind(String task, String name, long open, long late, int days, Integer stay, Integer usual, long done) {}

    /** @param diagram the process as it is drawn, in the version that the cycle runs on */
    record Heat(String process, String name, String diagram, List<Kind> kinds) {}

    /** Empty kinds where nothing of the process was ever open. */
    Heat of(String cycle, String process) {
        var now = moments.now();
        var open = sums.kinds(cycle, process, now);
        var since = new LinkedHashMap<String, SortedMap<Integer, Long>>();
        for (var day : sums.since(cycle, process))
            since.computeIfAbsent(day.key(), key -> new TreeMap<>())
                    .merge(moments.daysLate(day.day(), now.now()), day.open(), Long::sum);
        var usual = usual(process);
        var kinds = new TreeSet<>(open.keySet());
        kinds.addAll(usual.keySet());
        var definition = definition(cycle, process);
        return new Heat(
                process,
                definition == null ? process : words.process(definition, Texts.language()),
                definition == null ? null : words.diagram(definition, Texts.language()),
                kinds.stream()
                        .map(kind -> kind(kind, definition, open.get(kind), since.get(kind), usual.get(kind), now))
                        .toList());
    }

    private Kind kind(
            String key,
            String definition,
            DeskSums.Cell open,
            SortedMap<Integer, Long> since,
            SortedMap<Integer, Long> usual,
            DueMoments.Now now) {
        var task = key.substring(key.indexOf('/') + 1);
        return new Kind(
                task,
                definition == null ? task : words.task(definition, task, Texts.language()),
                open == null ? 0 : open.open(),
                open == null ? 0 : open.late(),
                open == null || open.oldest() == null ? 0 : moments.daysLate(open.oldest(), now.now()),
                median(since),
                median(usual),
                usual == null
                        ? 0
                        : usual.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The lower of the two in the middle; null of nothing. */
    static Integer median(SortedMap<Integer, Long> counted) {
        if (counted == null) return null;
        var half = (counted.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        for (var one : counted.entrySet()) {
            half -= one.getValue();
            if (half <= 0) return one.getKey();
        }
        return null;
    }

    private String definition(String cycle, String process) {
        if (cycle != null)
            for (var phase : phases.of(cycle)) if (phase.worked().equals(process)) return phase.definition();
        return names.definition(process);
    }

    private Map<String, SortedMap<Integer, Long>> usual(String process) {
        var usual = new LinkedHashMap<String, SortedMap<Integer, Long>>();
        jdbc.sql("select task, days, done from inbox_usual_stay where process = :process")
                .param("process", process)
                .query(row -> {
                    usual.computeIfAbsent(process + "/" + row.getString("task"), key -> new TreeMap<>())
                            .put(row.getInt("days"), row.getLong("done"));
                });
        return usual;
    }
}
