package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.Caller;
import io.nianlun.aggregation.FilledYear;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Once a cycle is closed nothing of it can change, over whichever call and past all calls. */
class ClosedCycleTests extends FilledYear {

    /** Calls with a body that change nothing, and those about published results, which go on after the cycle. */
    private static final Set<String> STILL_OPEN = Set.of(
            "POST /api/cycles/{id}/what-if",
            "POST /api/cycles/{id}/result-versions/{version}/recompute",
            "POST /api/cycles/{id}/queries");

    /** What may still be said of a closed cycle: in inboxes, in the journal, at the query desk, and what follows from it. */
    private static final Set<String> STILL_WRITTEN = Set.of(
            "inbox_task",
            "inbox_offer",
            "inbox_sum",
            "inbox_sum_change",
            "journal_entry",
            "cycle_cancellation",
            "feedback_query",
            "consequence_action",
            "consequence_rectification",
            "supervision_extension");

    @Autowired
    private Cycles cycles;

    @Autowired
    private Results results;

    private String cycle;

    @BeforeEach
    void aClosedYear() {
        cycle = filledYear();
        step(() -> results.compute(cycle));
        var version = results.newest(cycle).orElseThrow().version();
        step(() -> results.seal(cycle, version));
        step(() -> results.publish(cycle));
        jdbc.sql("update cycle set state = 'published', started_at = now() where id = ?")
                .param(cycle)
                .update();
        step(() -> cycles.close(cycle));
    }

    @Test
    void everyCallThatWouldChangeItIsRefused() {
        var writing = Access.CALLS.stream()
                .filter(call -> !call.method().equals("GET") && call.path().startsWith("/api/cycles/{"))
                .toList();

        assertThat(writing).hasSizeGreaterThan(8);
        for (var call : writing) {
            var path = call.path().replaceFirst("\\{[a-z]+}", cycle).replaceAll("\\{[a-z]+}", "1");
            var answer = new Caller(server(), "admin").send(call.method(), path, Map.of(), Map.of());

            var name = call.method() + " " + call.path();
            if (STILL_OPEN.contains(name))
                assertThat(answer.body().path("code").asText()).as(name).isNotEqualTo("cycle-closed");
            else {
                assertThat(answer.status()).as(name).isEqualTo(409);
                assertThat(answer.body().path("code").asText()).as(name).isEqualTo("cycle-closed");
                assertThat(answer.body().path("detail").asText()).contains("2025年度考核");
            }
        }
    }

    @Test
    void everyTableThatHoldsSomethingOfACycleRefusesByItself() {
        assertThat(tables()).contains("scoring_figure", "aggregation_result", "cycle_participant");

        var held = 0;
        for (var table : tables()) {
            assertThat(jdbc.sql("select count(*) from pg_trigger where tgrelid = cast(? as regclass) and tgname ="
                                    + " 'cycle_refuse_settled'")
                            .param(table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isEqualTo(STILL_WRITTEN.contains(table) ? 0 : 1);
            if (STILL_WRITTEN.contains(table) || rowsIn(table) == 0) continue;
            held++;
            assertThatThrownBy(() -> jdbc.sql("update " + table + " set cycle = cycle where cycle = ?")
                            .param(cycle)
                            .update())
                    .as(table)
                    .hasMessageContaining("closed:2025年度考核");
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where cycle = ?")
                            .param(cycle)
                            .update())
                    .as(table)
                    .hasMessageContaining("closed:2025年度考核");
        }
        assertThat(held).isGreaterThan(8);
    }

    @Test
    void itIsNotOpenedAgainAndRunningOnesAreNotTouched() {
        assertThatThrownBy(() -> jdbc.sql("update cycle set state = 'running' where id = ?")
                        .param(cycle)
                        .update())
                .hasMessageContaining("closed:");

        var running = cycle();
        assertThat(jdbc.sql("update cycle_participant set position = position where cycle = ?")
                        .param(running)
                        .update())
                .isEqualTo(3);
    }

    private List<String> tables() {
        return jdbc.sql("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname ="
                        + " 'cycle' and not a.attisdropped where c.relkind = 'r' and c.relnamespace ="
                        + " current_schema()::regnamespace order by 1")
                .query(String.class)
                .list();
    }

    private int rowsIn(String table) {
        return jdbc.sql("select count(*) from " + table + " where cycle = ?")
                .param(cycle)
                .query(Integer.class)
                .single();
    }
}
