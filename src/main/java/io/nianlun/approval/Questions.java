package io.nianlun.approval;

import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the leaders ask about the results: it goes to whom it concerns, and comes back answered. */
@Component
class Questions {

    private static final String COMMITTEE = "standing-committee";

    private final VoteRepository votes;
    private final Organization organization;
    private final Journal journal;
    private final Clock clock;

    Questions(VoteRepository votes, Organization organization, Journal journal, Clock clock) {
        this.votes = votes;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param asked the candidate groups that have questions to answer, each once
     * @param byCommittee whether the committee asked; else the lead group did
     */
    public record Put(List<String> asked, boolean byCommittee) {}

    @Step(
            name = "putQuestions",
            title = "转交提问",
            description = "把领导组或常委会对考核结果的提问转交被提问的办公室、机构或单位：“asked”是由谁答复，“byCommittee”是否由常委会提出。")
    public Put put(String cycle) {
        var open = votes.questions(cycle).stream()
                .filter(question -> question.answer() == null)
                .toList();
        return new Put(
                open.stream().map(Question::addressee).distinct().toList(),
                open.stream().anyMatch(question -> question.body().equals(COMMITTEE)));
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(Approvals.PROCESS) || !task.taskName().equals("answerQuestions")) return;
        var answer = fact.data().path("answer").asText();
        var answered = votes.answer(task.cycle(), task.subject(), answer, task.person(), OffsetDateTime.now(clock));
        journal.record(new Entry(
                "questions-answered",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                Map.of("addressee", task.subject(), "questions", answered, "answer", answer),
                null));
    }

    /** The open questions of one addressee, a line each. */
    String openFor(String cycle, String addressee) {
        return votes.questions(cycle).stream()
                .filter(question ->
                        question.answer() == null && question.addressee().equals(addressee))
                .map(Question::question)
                .collect(Collectors.joining("\n"));
    }

    /** All questions with their answers, as text; empty where nothing was asked. */
    String answered(String cycle) {
        var asked = votes.questions(cycle).stream()
                .filter(question -> question.answer() != null)
                .toList();
        var names = organization.groupNames(
                asked.stream().map(Question::addressee).distinct().toList());
        return asked.stream()
                .map(question ->
                        "%s%n%s：%s".formatted(question.question(), names.get(question.addressee()), question.answer()))
                .collect(Collectors.joining("\n\n"));
    }
}
