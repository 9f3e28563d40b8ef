package io.nianlun.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** What several runs of one question took. */
record Samples(List<Double> values, String note) {

    static Samples of(double... values) {
        return new Samples(Arrays.stream(values).boxed().toList(), "");
    }

    /** Milliseconds of each run, after runs that only warm up. */
    static Samples millis(int warmUps, int runs, Callable<?> question) throws Exception {
        var values = new ArrayList<Double>();
        for (var run = 0; run < warmUps + runs; run++) {
            var begin = System.nanoTime();
            question.call();
            if (run >= warmUps) values.add((System.nanoTime() - begin) / 1e6);
        }
        return new Samples(values, "");
    }

    static Samples of(List<Double> values) {
        return new Samples(List.copyOf(values), "");
    }

    Samples noting(String text) {
        return new Samples(values, text);
    }

    double median() {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().min(Double::compare).orElseThrow();
    }

    double most() {
        return values.stream().max(Double::compare).orElseThrow();
    }

    /** {@code 1.31 (1.20–1.52, 5)}: the median, the least and the most, and of how many runs. */
    String written() {
        var text = number(median());
        if (values.size() > 1)
            text += " (%s–%s, %d)".formatted(number(least()), number(most()), values.size());
        return note.isEmpty() ? text : text + " " + note;
    }

    static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }
}
