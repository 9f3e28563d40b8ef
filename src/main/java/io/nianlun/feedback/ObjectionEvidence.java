package io.nianlun.feedback;

import io.nianlun.evidence.EvidenceTaker;
import io.nianlun.inbox.TaskContext;
import org.springframework.stereotype.Component;

/** Whoever reads the feedback may attach what shows that a matter is otherwise. */
@Component
class ObjectionEvidence implements EvidenceTaker {

    private final LetterRepository letters;
    private final Matters matters;

    ObjectionEvidence(LetterRepository letters, Matters matters) {
        this.letters = letters;
        this.matters = matters;
    }

    @Override
    public boolean takes(TaskContext task, String about) {
        return task.process().equals(Objections.PROCESS)
                && task.taskName().equals("readFeedback")
                && about.startsWith(Objections.EVIDENCE)
                && letters.newest(task.cycle(), task.unit()).stream()
                        .flatMap(letter -> matters.of(letter).stream())
                        .anyMatch(matter -> about.equals(Objections.EVIDENCE + matter.about()));
    }
}
