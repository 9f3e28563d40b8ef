package io.nianlun.consequence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.consequence.RewardRate.Key;
import io.nianlun.consequence.RewardRate.Kind;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The field in which the parameters of rewards are given; what they come to is shown beside, and kept. */
@Component
class RewardSheet implements FieldKind {

    private static final int MOST_SHOWN = 500;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 6;

    private final Rewards rewards;
    private final RewardView view;
    private final ObjectMapper json;

    RewardSheet(Rewards rewards, RewardView view, ObjectMapper json) {
        this.rewards = rewards;
        this.view = view;
        this.json = json;
    }

    @Override
    public String type() {
        return "rewardSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        return shown(task.cycle(), Map.of());
    }

    /** With what was typed, and what that comes to. */
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        return shown(task.cycle(), given(draft));
    }

    /** The parameters as shown; what has no default is drawn. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var sheet = json.createObjectNode();
        var rates = sheet.putArray("rates");
        for (var rate : shown.path("rates")) {
            ObjectNode sent = rates.addObject()
                    .put("kind", rate.path("kind").asText())
                    .put("name", rate.path("name").asText());
            if (rate.path("value").isNumber()) sent.set("value", rate.path("value"));
            else
                sent.put(
                        "value",
                        chance.decimal(0, 2, 1, "rate/" + rate.path("name").asText()));
        }
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var faults = new ArrayList<Fault>();
        var given = new HashMap<Key, BigDecimal>();
        for (var i = 0; i < value.path("rates").size(); i++) {
            var rate = value.path("rates").get(i);
            var number = rate.path("value");
            if (number.isNull() || number.isMissingNode()) continue;
            if (!number.isNumber() || isOutside(number.decimalValue()))
                faults.add(Fault.of(path + "/rates/" + i + "/value", "rate-invalid"));
            else if (key(rate) != null) given.put(key(rate), number.decimalValue());
        }
        for (var rate : rewards.rates(task.cycle(), given))
            if (rate.value() == null) faults.add(Fault.of(path + "/rates", "rate-missing", view.title(rate)));
        return faults;
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        rewards.record(task.cycle(), rewards.rates(task.cycle(), given(value)));
    }

    /** The parameters with these in place of the defaults, the first rows of what they come to, and the sum of all. */
    ObjectNode shown(String cycle, Map<Key, BigDecimal> given) {
        var rates = rewards.rates(cycle, given);
        var computed = rewards.computed(cycle, rates);
        var shown = json.createObjectNode().put("cycle", cycle);
        shown.set("rates", json.valueToTree(view.rates(rates)));
        shown.set(
                "rows",
                json.valueToTree(view.rows(computed.stream().limit(MOST_SHOWN).toList())));
        shown.put("people", computed.size());
        shown.put("total", computed.stream().map(Reward::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        return shown;
    }

    /** What can be read of typed parameters; what cannot is as if it were not there, and refused on completion. */
    static Map<Key, BigDecimal> given(JsonNode value) {
        var given = new HashMap<Key, BigDecimal>();
        for (var rate : value.path("rates")) {
            var number = rate.path("value");
            if (key(rate) != null && number.isNumber() && !isOutside(number.decimalValue()))
                given.put(key(rate), number.decimalValue());
        }
        return given;
    }

    private static boolean isOutside(BigDecimal number) {
        return number.signum() < 0
                || number.compareTo(MOST) > 0
                || number.stripTrailingZeros().scale() > DECIMALS;
    }

    private static Key key(JsonNode rate) {
        for (var kind : Kind.values())
            if (kind.word().equals(rate.path("kind").asText()))
                return new Key(kind, rate.path("name").asText());
        return null;
    }
}
