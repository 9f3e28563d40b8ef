package io.nianlun.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand, with the default parameters (base 10000; 优秀 1.5, 合格 .8, 待改进 0; head 1.2, contact 1):
 *
 * <pre>
 * transport   优秀    head 10000 x 1.5 x 1.2 = 18000      contact 10000 x 1.5 x 1 = 15000
 * agriculture 合格    head 10000 x  .8 x 1.2 =  9600      contact 10000 x  .8 x 1 =  8000
 * wangchao    待改进  head 10000 x   0 x 1.2 =     0      contact                        0
 * in all 18000 + 15000 + 9600 + 8000 = 50600
 * </pre>
 *
 * and with base 3333.33, 优秀 1.25, head 1.1: 3333.33 x 1.25 x 1.1 = 4583.32875, which is 4583.33.
 */
class RewardsTests extends PhaseTest {

    private static final String SHEET = "{'type': 'rewardSheet', 'key': 'rewards'}";

    private String cycle;

    @BeforeEach
    void decidedGrades() {
        cycle = cycle();
        jdbc.sql("insert into aggregation_result (cycle, version, computed_at, cause, inputs, results, complete) values"
                        + " (?, 1, now(), 'computed', '{}', ?::jsonb, true)")
                .params(cycle, """
                        {"units": [{"unit": "transport", "grade": "优秀"}, {"unit": "agriculture", "grade": "合格"},
                                   {"unit": "wangchao", "grade": "待改进"}]}
                        """)
                .update();
    }

    @Test
    void whatDefaultsComeToIsWhatHandsWorkedOut() {
        var shown = load(task(), SHEET);

        assertThat(amounts(shown))
                .contains(
                        "transport head 18000",
                        "transport contact 15000",
                        "agriculture head 9600",
                        "agriculture contact 8000",
                        "wangchao head 0");
        assertThat(shown.path("total").decimalValue()).isEqualByComparingTo("50600");
    }

    @Test
    void otherParametersGiveOtherAmountsAndBothAreKept() {
        var sent = (ObjectNode)
                json.createObjectNode().set("rates", load(task(), SHEET).path("rates"));
        set(sent, "base", "3333.33");
        set(sent, "优秀", "1.25");
        set(sent, "head", "1.1");
        assertThat(validate(task(), SHEET, sent)).isEmpty();

        submit(task(), SHEET, sent, "{}");

        assertThat(jdbc.sql("select amount from consequence_reward where cycle = ? and unit = 'transport' and post ="
                                + " 'head'")
                        .param(cycle)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("4583.33");
        var own = new Caller(server(), "transport-contact")
                .get("/api/cycles/" + cycle + "/rewards")
                .ok();
        assertThat(own).hasSize(2);
        assertThat(own.toString()).contains("交通运输局").doesNotContain("农业农村局");
        assertThat(new Caller(server(), "general-1")
                        .get("/api/cycles/" + cycle + "/rewards")
                        .ok())
                .hasSize(6);
    }

    @Test
    void aMissingOrImpossibleParameterIsRefusedAndAnAmountCannotBeTyped() {
        var sent = (ObjectNode)
                json.createObjectNode().set("rates", load(task(), SHEET).path("rates"));
        set(sent, "优秀", "-1");
        assertThat(validate(task(), SHEET, sent))
                .extracting(fault -> fault.code())
                .containsExactly("rate-invalid");

        set(sent, "优秀", "1.5");
        sent.putArray("rows").addObject().put("amount", 1_000_000);
        submit(task(), SHEET, sent, "{}");

        assertThat(jdbc.sql("select max(amount) from consequence_reward where cycle = ?")
                        .param(cycle)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("18000");
    }

    private TaskContext task() {
        return task(cycle, "publishYear", "recordRewards", null, "general-1");
    }

    private static void set(ObjectNode sent, String name, String value) {
        for (var rate : sent.path("rates"))
            if (rate.path("name").asText().equals(name)) ((ObjectNode) rate).put("value", new BigDecimal(value));
    }

    private static List<String> amounts(JsonNode shown) {
        var amounts = new ArrayList<String>();
        for (var row : shown.path("rows"))
            amounts.add(row.path("unit").path("id").asText() + " "
                    + row.path("post").path("id").asText() + " "
                    + row.path("amount").decimalValue().stripTrailingZeros().toPlainString());
        return amounts;
    }
}
