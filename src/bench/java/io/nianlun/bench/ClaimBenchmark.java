package io.nianlun.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Claiming and completing tasks, one caller after the other and eight at once. */
class ClaimBenchmark implements Benchmark {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "claim";
    }

    /** How many tasks all runs take, the ones that warm up included. */
    static int tasks(Size size) {
        return 2 * (RUNS + 1) * perRun(size);
    }

    private static int perRun(Size size) {
        return size.claims() / (2 * RUNS);
    }

    @Override
    public void run(Bench bench) throws Exception {
        var world = bench.world();
        var product = new ArrayList<>(world.productTables()
                .sql("select task from inbox_offer where office = 'bench-claim' and not taken order by task")
                .query(String.class)
                .list());
        var engine = world.stock().getTaskService();
        var stock = new ArrayList<String>();
        engine.createTaskQuery().taskCandidateGroup("bench-claim").list().forEach(task -> stock.add(task.getId()));

        var people = new ArrayList<Client>();
        for (var i = 0; i < Size.CALLERS; i++) people.add(Client.browser(world.address(), Organisation.claimer(i)));
        for (var callers : List.of(1, Size.CALLERS)) {
            var stockRates = rates(bench, stock, callers, (caller, task) -> {
                engine.claim(task, Organisation.claimer(caller));
                engine.complete(task);
            });
            var productRates = rates(bench, product, callers, (caller, task) -> {
                people.get(caller).post("/api/tasks/" + task + "/claim", Map.of());
                people.get(caller).post("/api/tasks/" + task + "/complete", Map.of("data", Map.of("acknowledged", true)));
            });
            bench.report()
                    .row(
                            "claim-complete-" + callers,
                            "claim and complete, %d caller%s".formatted(callers, callers == 1 ? "" : "s"),
                            "%,d tasks".formatted(RUNS * perRun(bench.size())),
                            stockRates,
                            productRates,
                            "tasks/s");
        }
    }

    private static Samples rates(Bench bench, List<String> tasks, int callers, Callers.Work work) throws Exception {
        var values = new ArrayList<Double>();
        for (var run = 0; run <= RUNS; run++) {
            var batch = new ArrayList<>(tasks.subList(0, perRun(bench.size())));
            tasks.subList(0, batch.size()).clear();
            var begin = System.nanoTime();
            var outcome = Callers.work(callers, batch, work, Long.MAX_VALUE);
            outcome.requireAll(batch.size());
            if (run > 0) values.add(batch.size() / ((System.nanoTime() - begin) / 1e9));
        }
        return new Samples(values, "");
    }
}
