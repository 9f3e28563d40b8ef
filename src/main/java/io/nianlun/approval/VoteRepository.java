package io.nianlun.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside the decisions: votes, questions with their answers, and changed grades. */
@Repository
class VoteRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    VoteRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(TaskContext task, String body, int version, Vote vote, OffsetDateTime at) {
        jdbc.sql("insert into approval_vote (task, cycle, body, version, mode, statement, members, recorded_by,"
                        + " recorded_at) values (:task, :cycle, :body, :version, :mode, :statement, cast(:members as"
                        + " jsonb), :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("body", body)
                .param("version", version)
                .param("mode", vote.mode().word())
                .param("statement", vote.statement())
                .param("members", json.valueToTree(vote.members()).toString())
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    void ask(TaskContext task, String body, int version, String addressee, String question, OffsetDateTime at) {
        jdbc.sql("insert into approval_question (cycle, number, version, body, addressee, question, asked_by, asked_at)"
                        + " values (:cycle, (select coalesce(max(number), 0) + 1 from approval_question where cycle ="
                        + " :cycle), :version, :body, :addressee, :question, :by, :at)")
                .param("cycle", task.cycle())
                .param("version", version)
                .param("body", body)
                .param("addressee", addressee)
                .param("question", question)
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    /** All questions of a cycle, in the order in which they were asked. */
    List<Question> questions(String cycle) {
        return jdbc.sql("select number, body, addressee, question, answer, answered_by from approval_question where"
                        + " cycle = :cycle order by number")
                .param("cycle", cycle)
                .query(Question.class)
                .list();
    }

    /** Answers everything that is still open for an addressee; how many questions that were. */
    int answer(String cycle, String addressee, String answer, String by, OffsetDateTime at) {
        return jdbc.sql(
                        "update approval_question set answer = :answer, answered_by = :by, answered_at = :at where cycle"
                                + " = :cycle and addressee = :addressee and answer is null")
                .param("answer", answer)
                .param("by", by)
                .param("at", at)
                .param("cycle", cycle)
                .param("addressee", addressee)
                .update();
    }

    void change(
            TaskContext task, int version, String unit, String before, String after, String reason, OffsetDateTime at) {
        jdbc.sql("insert into approval_change (task, cycle, version, unit, before, after, reason, decided_by,"
                        + " decided_at) values (:task, :cycle, :version, :unit, :before, :after, :reason, :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("version", version)
                .param("unit", unit)
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("by", task.person())
                .param("at", at)
                .update();
    }

    /** What was decided last about grades, by unit; empty where the last decision changed none. */
    List<Change> changes(String cycle) {
        return jdbc.sql("select task, version, unit, before, after, reason, decided_by, verdict, verdict_reason,"
                        + " verdict_by from approval_change where task = (select task from approval_change where cycle ="
                        + " :cycle order by decided_at desc limit 1) order by unit")
                .param("cycle", cycle)
                .query(Change.class)
                .list();
    }

    /** Notes what another person says of the changes of one decision; how many there were without a verdict. */
    int judge(String changed, TaskContext task, Decision decision, OffsetDateTime at) {
        return jdbc.sql("update approval_change set verdict = :verdict, verdict_reason = :reason, verdict_by = :by,"
                        + " verdict_at = :at where task = :task and verdict is null")
                .param("verdict", decision.choice())
                .param("reason", decision.reason())
                .param("by", task.person())
                .param("at", at)
                .param("task", changed)
                .update();
    }

    void applied(String changed, int version) {
        jdbc.sql("update approval_change set applied_version = :version where task = :task and verdict = 'approve'")
                .param("version", version)
                .param("task", changed)
                .update();
    }

    /** Whether a version stands on changes that two people decided. */
    boolean isApplied(String cycle, int version) {
        return jdbc.sql(
                        "select exists (select from approval_change where cycle = :cycle and applied_version = :version)")
                .param("cycle", cycle)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }
}
