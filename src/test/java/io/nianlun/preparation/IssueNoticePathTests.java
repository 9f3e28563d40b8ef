package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssueNoticePathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("preparation");

    private Run notice;

    @BeforeEach
    void aNoticeIsWanted() {
        engine.step("issueNotice", Map.of("allSent", true));
        notice = engine.start("issueNotice", Map.of("cycle", "2025-1", "subject", "2025-1-n1", "due", DUE));
    }

    @Test
    void theOfficeDraftsAndTheLeadGroupApproves() {
        assertThat(notice.groups("userTask_draftNotice")).containsExactly("office-general");
        assertThat(notice.due("userTask_draftNotice")).isEqualTo(DUE);

        notice.complete("userTask_draftNotice");

        assertThat(notice.groups("userTask_approveNotice")).containsExactly("lead-group");
    }

    @Test
    void aReturnedNoticeIsDraftedAgainAndNotIssued() {
        notice.complete("userTask_draftNotice").complete("userTask_approveNotice", Map.of("decision", "return"));

        assertThat(notice.tasks()).containsExactly("userTask_draftNotice");
        assertThat(engine.calls("issueNotice")).isEmpty();
    }

    @Test
    void anApprovedNoticeIsSentInChunksUntilAllHaveIt() {
        Iterator<Boolean> answers = List.of(false, true).iterator();
        engine.step("issueNotice", given -> Map.of("allSent", answers.next()));
        notice.complete("userTask_draftNotice").complete("userTask_approveNotice", Map.of("decision", "approve"));

        notice.runJobs();

        assertThat(engine.calls("issueNotice")).hasSize(2);
        assertThat(notice.ended()).isTrue();
    }
}
