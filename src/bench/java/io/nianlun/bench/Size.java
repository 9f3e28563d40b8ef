package io.nianlun.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param tasks open tasks in both databases
 * @param units units of the organisation
 * @param offices offices that tasks are offered to, one of them half of all
 * @param open for how many units a phase is opened
 * @param complete of how many units all tasks are completed; each is one of {@code open}
 * @param claims how many tasks are claimed and completed, by one caller and by eight, in all
 * @param stockSeconds after which a measurement of the stock engine is cut off
 */
record Size(
        String name,
        int tasks,
        int units,
        int offices,
        List<Integer> open,
        List<Integer> complete,
        int claims,
        int stockSeconds) {

    /** Callers at once, where several are asked for. */
    static final int CALLERS = 8;

    static Size asked() {
        return switch (System.getProperty("bench.size", "small")) {
            case "full" ->
                new Size("full", 1_000_000, 10_000, 1_000, List.of(100, 1_000, 10_000), List.of(1_000, 10_000), 10_000, 60);
            case "middle" ->
                new Size("middle", 200_000, 10_000, 1_000, List.of(100, 1_000), List.of(1_000), 4_000, 60);
            default -> new Size("small", 20_000, 1_000, 100, List.of(100, 300), List.of(300), 3_000, 15);
        };
    }
}
