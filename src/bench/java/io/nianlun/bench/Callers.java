package io.nianlun.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Several callers who share out one list of tasks. */
final class Callers {

    private Callers() {}

    /** What one caller does with one task. */
    interface Work {
        void on(int caller, String task) throws Exception;
    }

    record Outcome(int done, List<Exception> failures) {

        void requireAll(int tasks) {
            if (!failures.isEmpty())
                throw new IllegalStateException(failures.size() + " calls failed", failures.get(0));
            if (done != tasks) throw new IllegalStateException(done + " of " + tasks + " done");
        }
    }

    /** Ends when all tasks are done or the time is over. */
    static Outcome work(int callers, List<String> tasks, Work work, long millis) throws Exception {
        var next = new ConcurrentLinkedQueue<>(tasks);
        var failures = new ConcurrentLinkedQueue<Exception>();
        var done = new AtomicInteger();
        var end = millis == Long.MAX_VALUE ? Long.MAX_VALUE : System.currentTimeMillis() + millis;
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var all = java.util.stream.IntStream.range(0, callers)
                    .mapToObj(caller -> (Callable<Void>) () -> {
                        for (var task = next.poll();
                                task != null && System.currentTimeMillis() < end;
                                task = next.poll()) {
                            try {
                                work.on(caller, task);
                                done.incrementAndGet();
                            } catch (Exception failure) {
                                failures.add(failure);
                            }
                        }
                        return null;
                    })
                    .toList();
            for (var one : threads.invokeAll(all)) one.get();
        } finally {
            threads.shutdownNow();
        }
        return new Outcome(done.get(), List.copyOf(failures));
    }
}
