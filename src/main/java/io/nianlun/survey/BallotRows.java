package io.nianlun.survey;

import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.evaluation.SurveyMeasure;
import io.nianlun.inbox.SentRows.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which counts a cycle's survey asks for: every unit, leaf and layer, with the answers that could be given. */
@Component
class BallotRows {

    private final Sheets sheets;

    BallotRows(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * @param layer null where the measure knows no layers
     * @param answers those that count, then those that do not
     */
    record BallotRow(SheetRow row, String layer, List<String> answers) {

        Key key() {
            return new Key(row.unit(), row.indicator(), layer);
        }

        String words() {
            return layer == null ? row.words() : row.words() + " " + layer;
        }
    }

    Map<Key, BallotRow> of(String cycle) {
        var rows = new LinkedHashMap<Key, BallotRow>();
        for (var row : sheets.rows(cycle, unit -> true, leaf -> leaf.measure() instanceof SurveyMeasure)) {
            var measure = (SurveyMeasure) row.leaf().measure();
            for (var layer : layers(measure, row.participant().unitClass())) {
                var each = new BallotRow(row, layer, measure.answers());
                rows.put(each.key(), each);
            }
        }
        return rows;
    }

    private static List<String> layers(SurveyMeasure measure, String unitClass) {
        var layers = measure.layersOf(unitClass);
        return layers == null ? Collections.singletonList(null) : List.copyOf(layers.keySet());
    }
}
