package io.nianlun.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.nianlun.evaluation.Scheme;
import io.nianlun.evaluation.SchemeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of sheets for tests without a database. */
public final class SheetRows {

    private SheetRows() {}

    /** A scheme of one hundred points whose leaves have the given measures, as flow YAML: {@code {method: given}}. */
    public static Scheme scheme(String... measures) {
        var text = new StringBuilder("{id: test, title: 试, total: 100, classes: [{id: all, title: 全部}], indicators: [");
        for (var i = 0; i < measures.length; i++)
            text.append("{id: i%d, title: 指标%d, points: %d, measure: %s},"
                    .formatted(i, i, i == 0 ? 101 - measures.length : 1, measures[i]));
        var audited = SchemeReader.read(yaml(text + "]}"));
        if (audited.scheme() == null)
            throw new IllegalArgumentException(audited.faults().toString());
        return audited.scheme();
    }

    /** The row of a unit and one leaf of such a scheme. */
    public static SheetRow row(String unit, String measure) {
        var leaf = scheme(measure).leaves().get(0);
        return new SheetRow(new Participant(unit, "all", "ranked", null), unit, leaf, leaf.points(), List.of());
    }

    private static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
