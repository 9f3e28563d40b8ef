package io.nianlun.bench;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** Pages and counts of tasks, among many. */
class InboxBenchmark implements Benchmark {

    private static final int PAGE = 50;
    private static final int WARM_UPS = 30;
    private static final int RUNS = 50;
    private static final int STOCK_RUNS = 5;

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var size = bench.size();
        var world = bench.world();
        var report = bench.report();
        var tasks = world.stock().getTaskService();
        var many = "%,d tasks".formatted(size.tasks());

        var person = Client.browser(world.address(), "bench-person");
        report.row(
                "inbox-open",
                "first page of a person in 3 offices, with counts",
                many,
                stock(() -> pageWithCounts(tasks, "bench-person", List.of("bench-1", "bench-2", "bench-3"))),
                product(person, "/api/tasks?view=open&sort=due&limit=50"),
                "ms");

        var big = Client.browser(world.address(), "bench-big-person");
        report.row(
                "inbox-big-office",
                "the same, one office offers half of all tasks",
                many,
                stock(() -> pageWithCounts(tasks, "bench-big-person", List.of("bench-big", "bench-4", "bench-5"))),
                product(big, "/api/tasks?view=open&sort=due&limit=50"),
                "ms");

        var groups = List.of("bench-big", "bench-4", "bench-5");
        report.row(
                "inbox-next",
                "the tenth page",
                many,
                stock(() -> {
                    var page = open(tasks, "bench-big-person", groups)
                            .orderByDueDate()
                            .asc()
                            .listPage(9 * PAGE, PAGE);
                    counts(tasks, "bench-big-person", groups);
                    return page;
                }),
                product(big, "/api/tasks?view=open&sort=due&limit=50&after=" + cursorOfNinth(big)),
                "ms");

        // the stock engine is told the unit's id: names of units it does not know
        report.row(
                "inbox-search",
                "q = a unit's name among %,d units".formatted(size.units()),
                many,
                stock(() -> open(tasks, "bench-big-person", groups)
                        .processVariableValueEquals("unit", Organisation.unit(42))
                        .orderByDueDate()
                        .asc()
                        .listPage(0, PAGE)),
                product(big, "/api/tasks?view=open&sort=due&limit=50&q=" + encoded("第00042局")),
                "ms");

        var supervisor = Client.browser(world.address(), "supervisor");
        report.row(
                "late-list",
                "the 50 latest of all",
                "%,d late".formatted(size.tasks() / 2),
                stock(() -> tasks.createTaskQuery()
                        .dueBefore(new Date())
                        .orderByDueDate()
                        .asc()
                        .listPage(0, PAGE)),
                product(supervisor, "/api/tasks?view=all&sort=due&limit=50"),
                "ms");

        // the stock engine counts all together: by office it would be a query for each of them
        report.row(
                "late-count",
                "how many are late, by office",
                "%,d late".formatted(size.tasks() / 2),
                stock(() -> tasks.createTaskQuery().dueBefore(new Date()).count()),
                Samples.millis(WARM_UPS, RUNS, () -> supervisor.get("/api/tasks/late")),
                "ms");
    }

    private static List<?> pageWithCounts(TaskService tasks, String person, List<String> groups) {
        var page = open(tasks, person, groups).orderByDueDate().asc().listPage(0, PAGE);
        counts(tasks, person, groups);
        return page;
    }

    private static void counts(TaskService tasks, String person, List<String> groups) {
        tasks.createTaskQuery().taskAssignee(person).count();
        tasks.createTaskQuery().taskCandidateGroupIn(groups).count();
        open(tasks, person, groups).dueBefore(new Date()).count();
    }

    private static TaskQuery open(TaskService tasks, String person, List<String> groups) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskCandidateGroupIn(groups)
                .endOr();
    }

    private static String cursorOfNinth(Client person) throws Exception {
        var after = "";
        for (var page = 1; page < 10; page++) {
            var path = "/api/tasks?view=open&sort=due&limit=50" + (after.isEmpty() ? "" : "&after=" + after);
            after = encoded(person.get(path).path("next").asText());
        }
        return after;
    }

    private static Samples stock(java.util.concurrent.Callable<?> question) throws Exception {
        return Samples.millis(1, STOCK_RUNS, question);
    }

    private static Samples product(Client person, String path) throws Exception {
        var found = person.get(path).path("items").size();
        if (found == 0) throw new IllegalStateException("nothing found at " + path);
        return Samples.millis(WARM_UPS, RUNS, () -> person.get(path));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
