package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.YearData;
import io.nianlun.evaluation.YearDataReader;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the figures that the office in charge sends, and refuses all of them where one has a fault. */
@Component
class FigureUpload {

    private static final Set<String> FIELDS = Set.of("figures", "reason");
    private static final List<String> ORIGINS = List.of("origin", "document");
    private static final int LONGEST_ORIGIN = 200;
    private static final int LONGEST_REASON = 2000;
    private static final int INTEGER_DIGITS = 18;
    private static final int DECIMALS = 10;

    private final Cycles cycles;
    private final Figures figures;
    private final AgreedTargets targets;
    private final ObjectMapper json;

    FigureUpload(Cycles cycles, Figures figures, AgreedTargets targets, ObjectMapper json) {
        this.cycles = cycles;
        this.figures = figures;
        this.targets = targets;
        this.json = json;
    }

    /** @param reason null where none was given */
    record Upload(List<FigureChange> changes, String reason) {}

    /** @param sent {@code {figures: […], reason}}, or the list of figures alone */
    Upload read(String cycle, JsonNode sent) {
        var body = sent.isArray() ? json.createObjectNode().set("figures", sent) : sent;
        var faults = new ArrayList<Fault>();
        for (var name : (Iterable<String>) body::fieldNames)
            if (!FIELDS.contains(name)) faults.add(Fault.variant("/" + name, "unknown-field", "figures", name));
        if (!body.path("figures").isArray()) faults.add(Fault.of("/figures", "figures-missing"));
        var changes = changes(cycle, body, faults);
        var reason = reason(body.path("reason"), faults);
        var corrections = faults.isEmpty() ? corrections(cycle, changes) : 0;
        if (corrections > 0 && reason == null) faults.add(Fault.of("/reason", "reason-missing", corrections));
        if (!faults.isEmpty()) throw new Rejected("figures-invalid", sent.isArray() ? ofList(faults) : faults);
        return new Upload(changes, reason);
    }

    /** A figure that was found without fault when it was sent. */
    FigureChange again(String cycle, JsonNode sent) {
        var faults = new ArrayList<Fault>();
        var body = json.createObjectNode();
        body.putArray("figures").add(sent);
        var changes = changes(cycle, body, faults);
        if (changes.isEmpty()) throw new Rejected("figures-invalid", faults);
        return changes.get(0);
    }

    private List<FigureChange> changes(String cycle, JsonNode body, List<Fault> faults) {
        checkOrigins(body.path("figures"), faults);
        var read = YearDataReader.read(cycles.scheme(cycle).scheme(), document(cycle, body));
        read.faults().stream()
                .filter(fault -> fault.path().startsWith("/figures"))
                .forEach(faults::add);
        var changes = new ArrayList<FigureChange>();
        if (!faults.isEmpty()) return changes;
        for (var i = 0; i < read.data().figures().size(); i++) {
            var figure = read.data().figures().get(i);
            var path = "/figures/" + i;
            checkLength(figure, path, faults);
            changes.add(new FigureChange(figure, body.path("figures").get(i)));
        }
        return changes;
    }

    /** A year's data that knows nothing but the cycle's units and these figures. */
    private ObjectNode document(String cycle, JsonNode body) {
        var data = json.createObjectNode().put("year", cycles.one(cycle).year());
        var units = data.putArray("units");
        for (var participant : cycles.participants(cycle))
            units.addObject()
                    .put("id", participant.unit())
                    .put("name", participant.unit())
                    .put("class", participant.unitClass());
        if (body.path("figures").isArray()) data.set("figures", withoutOrigins(body.path("figures")));
        return data;
    }

    // where a figure comes from is no part of a year's data: the calculation does not know it
    private static JsonNode withoutOrigins(JsonNode figures) {
        var bare = figures.deepCopy();
        for (var figure : bare) if (figure instanceof ObjectNode fields) fields.remove(ORIGINS);
        return bare;
    }

    private static void checkOrigins(JsonNode figures, List<Fault> faults) {
        for (var i = 0; i < figures.size(); i++)
            for (var name : ORIGINS) {
                var text = figures.get(i).path(name);
                if (text.isMissingNode() || text.isNull()) continue;
                if (!text.isTextual()
                        || text.asText().length() > LONGEST_ORIGIN
                        || text.asText().indexOf('\0') >= 0)
                    faults.add(Fault.of("/figures/" + i + "/" + name, "origin-invalid", LONGEST_ORIGIN));
            }
    }

    private static void checkLength(YearData.Figure figure, String path, List<Fault> faults) {
        var numbers = new HashMap<String, BigDecimal>();
        numbers.put("actual", figure.actual());
        numbers.put("target", figure.target());
        numbers.put("previous", figure.previous());
        numbers.put("benchmark", figure.benchmark());
        numbers.put("score", figure.score());
        numbers.put("effect", figure.effect());
        figure.more().forEach((name, number) -> numbers.put("more/" + name, number));
        numbers.forEach((name, number) -> {
            if (number == null) return;
            var plain = number.stripTrailingZeros();
            if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > INTEGER_DIGITS)
                faults.add(Fault.variant(path + "/" + name, "number-too-long", "figure"));
        });
    }

    private static String reason(JsonNode reason, List<Fault> faults) {
        if (reason.isMissingNode() || reason.isNull()) return null;
        if (!reason.isTextual()
                || reason.asText().length() > LONGEST_REASON
                || reason.asText().indexOf('\0') >= 0) {
            faults.add(Fault.of("/reason", "reason-invalid"));
            return null;
        }
        return reason.asText().isBlank() ? null : reason.asText().strip();
    }

    /** How many of the figures change what was certified, or what was agreed. */
    private int corrections(String cycle, List<FigureChange> changes) {
        var certified = figures.newestByRow(cycle);
        var agreed = targets.byRow(cycle);
        return (int) changes.stream()
                .filter(change -> change.corrects(certified.get(change.key()), agreed.get(change.key())))
                .count();
    }

    private static List<Fault> ofList(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.path().startsWith("/figures") ? fault.path().substring("/figures".length()) : "",
                        fault.code(),
                        fault.text(),
                        fault.arguments()))
                .toList();
    }
}
