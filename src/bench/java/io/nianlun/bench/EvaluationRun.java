package io.nianlun.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.Evaluation;
import io.nianlun.evaluation.Scheme;
import io.nianlun.evaluation.SchemeReader;
import io.nianlun.evaluation.Steps;
import io.nianlun.evaluation.YearData;
import io.nianlun.evaluation.YearDataReader;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

/** Evaluates a wide year in a process of its own, so that its heap has a limit; prints milliseconds, a run a line. */
final class EvaluationRun {

    private EvaluationRun() {}

    /** @param arguments units, warm-ups, runs, whether steps are written down */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var units = Integer.parseInt(arguments[0]);
        var warmUps = Integer.parseInt(arguments[1]);
        var runs = Integer.parseInt(arguments[2]);
        var steps = Boolean.parseBoolean(arguments[3]) ? Steps.of(Locale.CHINESE) : Steps.NONE;
        var audited = SchemeReader.read(WideYear.scheme());
        if (!audited.faults().isEmpty()) throw new IllegalStateException(audited.faults().toString());
        var data = read(audited.scheme(), WideYear.data(units));
        for (var run = 0; run < warmUps + runs; run++) {
            System.gc();
            var begin = System.nanoTime();
            var results = Evaluation.evaluate(audited.scheme(), data, steps);
            var millis = (System.nanoTime() - begin) / 1e6;
            if (results.units().size() != units || results.units().get(0).rank() == null)
                throw new IllegalStateException("not every unit has a rank");
            if (run >= warmUps) System.out.println(millis);
        }
    }

    private static YearData read(Scheme scheme, JsonNode document) {
        var read = YearDataReader.read(scheme, document);
        if (!read.faults().isEmpty()) throw new IllegalStateException(read.faults().get(0).toString());
        return read.data();
    }
}
