package io.nianlun.cycle;

import static io.nianlun.cycle.CycleRepository.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The phases of the cycles and for whom each is opened. */
@Repository
class PhaseRepository {

    private static final String WAITING_TO_END = "select cycle, process from cycle_phase p where state = 'running'"
            + " and not exists (select 1 from cycle_subject s where s.cycle = p.cycle"
            + " and s.process = p.process and s.round = p.round and s.state <> 'done')";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PhaseRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A phase of a cycle, by the process of its subjects. */
    record Key(String cycle, String process) {}

    void plan(String cycle, PhaseDates dates, int position, Instant due) {
        jdbc.sql("insert into cycle_phase (cycle, process, position, state, due, comes_after, starts, working_days)"
                        + " values (?, ?, ?, 'planned', ?, ?, ?, ?)")
                .params(
                        cycle,
                        dates.process(),
                        position,
                        at(due),
                        dates.after().toArray(String[]::new),
                        dates.starts(),
                        dates.workingDays())
                .update();
    }

    /** When the phases are worked, in their order; none where no dates were kept. */
    List<PhaseDates> dates(String cycle, WorkingCalendar calendar) {
        return jdbc.sql("select process, state, comes_after, starts, due, coalesce(working_days, 1) as working_days"
                        + " from cycle_phase where cycle = ? order by position")
                .param(cycle)
                .query((row, number) -> new PhaseDates(
                        row.getString("process"),
                        row.getString("state"),
                        List.of((String[]) row.getArray("comes_after").getArray()),
                        row.getObject("starts", LocalDate.class),
                        calendar.dayOf(
                                row.getObject("due", OffsetDateTime.class).toInstant()),
                        row.getInt("working_days")))
                .list();
    }

    /** A deadline that had passed has not, where it is moved behind now. */
    void move(String cycle, PhaseDates dates, Instant due) {
        jdbc.sql("update cycle_phase set starts = ?, due = ?, working_days = ?, deadline_passed_at ="
                        + " case when ? > deadline_passed_at then null else deadline_passed_at end"
                        + " where cycle = ? and process = ?")
                .params(dates.starts(), at(due), dates.workingDays(), at(due), cycle, dates.process())
                .update();
    }

    /** Opens the phase in its next round and gives its deadline. */
    Instant begin(Key phase, Instant now) {
        return jdbc.sql("update cycle_phase set state = 'running', round = round + 1, opened_at = ?, ended_at = null"
                        + " where cycle = ? and process = ? returning due")
                .params(at(now), phase.cycle(), phase.process())
                .query((row, number) ->
                        row.getObject("due", OffsetDateTime.class).toInstant())
                .single();
    }

    void planSubjects(Key phase, List<String> subjects) {
        var round = round(phase);
        var position = new int[1];
        batches.batchUpdate(
                "insert into cycle_subject (cycle, process, round, subject, position, state)"
                        + " values (?, ?, ?, ?, ?, 'planned')",
                subjects,
                1000,
                (row, subject) -> {
                    row.setString(1, phase.cycle());
                    row.setString(2, phase.process());
                    row.setInt(3, round);
                    row.setString(4, subject);
                    row.setInt(5, position[0]++);
                });
    }

    /**
     * Marks the next planned subjects as open and gives them, in their order; passes over what another has just taken.
     *
     * @param lanes among how many the planned ones are shared out
     */
    List<String> openNext(Key phase, int lanes, int atMost) {
        var round = round(phase);
        var share = Math.min(atMost, (planned(phase) + lanes - 1) / lanes);
        var next = jdbc.sql("select subject from cycle_subject where cycle = ? and process = ? and round = ?"
                        + " and state = 'planned' order by position limit ? for update skip locked")
                .params(phase.cycle(), phase.process(), round, share)
                .query(String.class)
                .list();
        if (!next.isEmpty())
            jdbc.sql("update cycle_subject set state = 'open' where cycle = :cycle and process = :process"
                            + " and round = :round and subject in (:subjects)")
                    .param("cycle", phase.cycle())
                    .param("process", phase.process())
                    .param("round", round)
                    .param("subjects", next)
                    .update();
        return next;
    }

    /** Whether a subject is left to open that nobody else has just taken. */
    boolean anyToOpen(Key phase) {
        return jdbc.sql("select subject from cycle_subject where cycle = ? and process = ? and round = ?"
                        + " and state = 'planned' limit 1 for update skip locked")
                .params(phase.cycle(), phase.process(), round(phase))
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** How many subjects are to be opened yet, those included that another has just taken. */
    int planned(Key phase) {
        return jdbc.sql("select count(*) from cycle_subject where cycle = ? and process = ? and round = ?"
                        + " and state = 'planned'")
                .params(phase.cycle(), phase.process(), round(phase))
                .query(Integer.class)
                .single();
    }

    /** Touches only the subject's own row, so that subjects that end together never wait for each other. */
    void subjectEnded(Key phase, String subject, Instant now) {
        jdbc.sql("update cycle_subject s set state = 'done', ended_at = ? from cycle_phase p"
                        + " where p.cycle = s.cycle and p.process = s.process and p.round = s.round"
                        + " and s.cycle = ? and s.process = ? and s.subject = ? and s.state = 'open'")
                .params(at(now), phase.cycle(), phase.process(), subject)
                .update();
    }

    void end(Key phase, Instant now) {
        jdbc.sql("update cycle_phase set state = 'done', ended_at = ? where cycle = ? and process = ?")
                .params(at(now), phase.cycle(), phase.process())
                .update();
        jdbc.sql("update cycle_subject set state = 'done', ended_at = ? where cycle = ? and process = ?"
                        + " and state <> 'done'")
                .params(at(now), phase.cycle(), phase.process())
                .update();
    }

    /** What of a cycle's phases is not done will not be. */
    void cancel(String cycle) {
        for (var table : List.of("cycle_phase", "cycle_subject"))
            jdbc.sql("update " + table + " set state = 'cancelled' where cycle = ? and state <> 'done'")
                    .param(cycle)
                    .update();
    }

    void deadlinePassed(Key phase, Instant now) {
        jdbc.sql("update cycle_phase set deadline_passed_at = ? where cycle = ? and process = ?"
                        + " and state = 'running' and deadline_passed_at is null")
                .params(at(now), phase.cycle(), phase.process())
                .update();
    }

    /** Holds a running phase; empty where another node holds it or it does not run. */
    Optional<Key> holdIfRunning(Key phase) {
        return jdbc.sql("select cycle, process from cycle_phase where cycle = ? and process = ?"
                        + " and state = 'running' for update skip locked")
                .params(phase.cycle(), phase.process())
                .query(Key.class)
                .optional();
    }

    /** The running phases in which nothing is planned or open any more. */
    List<Key> waitingToEnd() {
        return jdbc.sql(WAITING_TO_END).query(Key.class).list();
    }

    /** Whether this phase is one of them. */
    boolean waitsToEnd(Key phase) {
        return jdbc.sql(WAITING_TO_END + " and p.cycle = ? and p.process = ?")
                .params(phase.cycle(), phase.process())
                .query(Key.class)
                .optional()
                .isPresent();
    }

    List<PhaseState> states(String cycle, Instant now) {
        return jdbc.sql("select p.process, p.state, p.due,"
                        + " count(s.subject) filter (where s.state in ('planned', 'open')) as open,"
                        + " count(s.subject) filter (where s.state = 'done') as done"
                        + " from cycle_phase p left join cycle_subject s on s.cycle = p.cycle"
                        + " and s.process = p.process and s.round = p.round"
                        + " where p.cycle = ? group by p.cycle, p.process order by p.position")
                .param(cycle)
                .query((row, number) -> {
                    var due = row.getObject("due", OffsetDateTime.class).toInstant();
                    var open = row.getInt("open");
                    return new PhaseState(
                            row.getString("process"),
                            row.getString("state"),
                            open,
                            row.getInt("done"),
                            now.isAfter(due) ? open : 0,
                            due);
                })
                .list();
    }

    private int round(Key phase) {
        return jdbc.sql("select round from cycle_phase where cycle = ? and process = ?")
                .params(phase.cycle(), phase.process())
                .query(Integer.class)
                .single();
    }
}
