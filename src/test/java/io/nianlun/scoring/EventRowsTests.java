package io.nianlun.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.scoring.EventChoices.Kind;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventRowsTests {

    private static final EventChoices.Choice CHOICE = new EventChoices.Choice(
            Map.of("transport", "交通运输局", "education", "教育局"),
            Map.of("honours", new Kind("表彰奖励", "bonus", Set.of())),
            Map.of("work-safety", new Kind("安全生产", null, Set.of("一般事故", "较大事故"))),
            Map.of("major-accident", new Kind("重大安全责任事故", null, Set.of())),
            Set.of(Key.of("transport", "work-safety")));

    @Test
    void pointsAreGivenWhereNoTariffIs() {
        var read = read("'unit': 'transport', 'adjustment': 'honours', 'points': 1.5, 'document': '滨政〔2025〕3号'");

        assertThat(read.faults()).isEmpty();
        assertThat(read.events())
                .containsExactly(new CertifiedEvent(
                        "transport", "honours", null, null, new BigDecimal("1.5"), null, null, "滨政〔2025〕3号", null));
    }

    @Test
    void aTariffAsksForTheCaseAndCountsOneWhereNoNumberIsGiven() {
        var read = read("'unit': {'id': 'transport'}, 'indicator': 'work-safety', 'item': '一般事故', 'reason': '一起'");

        assertThat(read.faults()).isEmpty();
        assertThat(read.events().get(0).count()).isEqualByComparingTo(BigDecimal.ONE);
        assertFaults(
                "'unit': 'transport', 'indicator': 'work-safety', 'points': 2, 'reason': '一起'",
                "item-missing",
                "points-by-tariff");
        assertFaults("'unit': 'transport', 'indicator': 'work-safety', 'item': '小事故', 'reason': '一起'", "unknown-item");
        assertFaults(
                "'unit': 'transport', 'adjustment': 'honours', 'item': '国家级', 'points': 1, 'reason': '一'", "no-tariff");
    }

    @Test
    void aRowRegistersOneThing() {
        assertFaults("'unit': 'transport', 'reason': '无'", "event-unclear");
        assertFaults(
                "'unit': 'transport', 'adjustment': 'honours', 'veto': 'major-accident', 'points': 1, 'reason': '两事'",
                "event-unclear");
    }

    @Test
    void everyEventRestsOnADocumentOrAReason() {
        assertFaults("'unit': 'transport', 'adjustment': 'honours', 'points': 1", "basis-missing");
    }

    @Test
    void aVetoHasNoPoints() {
        assertThat(read("'unit': 'education', 'veto': 'major-accident', 'document': '滨安委〔2025〕12号'")
                        .faults())
                .isEmpty();
        assertFaults(
                "'unit': 'education', 'veto': 'major-accident', 'points': 1, 'document': '滨安委〔2025〕12号'",
                "points-of-veto");
    }

    @Test
    void anIndicatorThatDoesNotApplyToAUnitTakesNothingFromIt() {
        assertFaults(
                "'unit': 'education', 'indicator': 'work-safety', 'item': '一般事故', 'reason': '一起'", "does-not-apply");
    }

    @Test
    void pointsArePositive() {
        assertFaults("'unit': 'transport', 'adjustment': 'honours', 'points': -1, 'reason': '反向'", "not-positive");
        assertFaults("'unit': 'transport', 'adjustment': 'honours', 'points': '二', 'reason': '文字'", "not-a-number");
        assertFaults("'unit': 'transport', 'adjustment': 'honours', 'points': 1e9, 'reason': '太多'", "number-too-long");
    }

    @Test
    void whatNobodyKnowsIsRefusedWithItsPlace() {
        assertThat(read("'unit': 'moon', 'adjustment': 'gifts', 'points': 1, 'reason': '赠', 'x/y': 1")
                        .faults())
                .extracting(Fault::path, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/data/events/rows/0/unit", "unknown-unit"),
                        tuple("/data/events/rows/0/adjustment", "unknown-adjustment"),
                        tuple("/data/events/rows/0/x~1y", "unknown-field"));
    }

    @Test
    void noRowsAreAStatementAndNoSheetIsNone() throws Exception {
        var json = new ObjectMapper();

        assertThat(EventRows.read(json.readTree("{\"rows\": []}"), "/data/events", CHOICE)
                        .faults())
                .isEmpty();
        assertThat(EventRows.read(json.missingNode(), "/data/events", CHOICE).faults())
                .extracting(Fault::code)
                .containsExactly("rows-missing");
    }

    private static void assertFaults(String row, String... codes) {
        assertThat(read(row).faults()).extracting(Fault::code).containsExactlyInAnyOrder(codes);
    }

    private static EventRows read(String row) {
        try {
            var sheet = new ObjectMapper().readTree(("{'rows': [{" + row + "}]}").replace('\'', '"'));
            return EventRows.read(sheet, "/data/events", CHOICE);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
