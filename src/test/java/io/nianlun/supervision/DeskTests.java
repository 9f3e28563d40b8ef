package io.nianlun.supervision;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.inbox.WorkSums;
import io.nianlun.workflow.Processes;
import io.nianlun.workflow.TaskChanged;
import io.nianlun.workflow.TaskEnded;
import io.nianlun.workflow.TasksOpened;
import io.nianlun.workflow.WorkTask;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** What the desk says of a year of random work, which the end of each test takes away, against a plain recount. */
@Transactional
class DeskTests extends JourneyTest {

    private static final List<String> UNITS = List.of("transport", "health", "education", "finance-bureau");
    private static final List<String> PROCESSES = List.of("reviewSelf", "agreeTargets", "scoreFigures");
    private static final List<String> OFFICES = List.of("office-target", "office-style", "transport:contact");
    private static final List<String> PEOPLE = List.of("target-1", "style-1", "transport-contact");

    @Autowired
    ApplicationEventPublisher engine;

    @Autowired
    Processes processes;

    @Autowired
    WorkSums sums;

    @Autowired
    DeskCounts counts;

    @Autowired
    DeskMatrix matrix;

    @Autowired
    DeskList list;

    @Autowired
    DeskHeat heat;

    @Autowired
    DueMoments moments;

    @Autowired
    JdbcClient jdbc;

    private String cycle;
    private final List<String> open = new ArrayList<>();
    private int opened;

    @BeforeTransaction
    void makeACycle() {
        var wanted = object().put("year", 2025).put("title", "督办台考核").put("scheme", "five-phases");
        var units = wanted.putArray("units");
        for (var unit : UNITS)
            units.addObject()
                    .put("id", unit)
                    .put("class", "department")
                    .put("participation", "ranked")
                    .put("panel", "assess-group-3");
        cycle = new Caller(server(), "general-1")
                .post("/api/cycles", wanted)
                .ok()
                .path("id")
                .asText();
    }

    @AfterTransaction
    void takeItAway() {
        new Caller(server(), "general-1").send("DELETE", "/api/cycles/" + cycle, null, Map.of());
    }

    @BeforeEach
    void nothingIsOpenYet() {
        assertThat(counts.of(whole()).late()).isZero();
    }

    @Test
    void whatTheDeskCountsIsWhatIsThereAfterARandomYear() {
        var chance = new Random(11);
        for (var step = 0; step < 400; step++) {
            happen(chance);
            if (step % 90 == 0) sums.fold();
        }
        var now = Instant.now();
        var left = rows();

        var counted = counts.of(whole());
        assertThat(counted.late())
                .isEqualTo(left.stream().filter(row -> row.isLate(now)).count())
                .isPositive();
        assertThat(counted.units())
                .isEqualTo(left.stream()
                        .filter(row -> row.isLate(now) && row.unit() != null)
                        .map(Row::unit)
                        .distinct()
                        .count());
        assertThat(counted.free())
                .isEqualTo(left.stream()
                        .filter(row -> row.isLate(now) && row.assignee() == null)
                        .count());
        var ageing = counted.ageing();
        assertThat(ageing.today() + ageing.from1() + ageing.from3() + ageing.from6())
                .isEqualTo(counted.late());
        assertThat(ageing.from6())
                .isEqualTo(left.stream()
                        .filter(row -> row.isLate(now) && moments.daysLate(row.due(), now) >= 6)
                        .count());
        assertThat(ageing.from1())
                .isEqualTo(left.stream()
                        .filter(row -> row.isLate(now)
                                && moments.daysLate(row.due(), now) >= 1
                                && moments.daysLate(row.due(), now) <= 2)
                        .count());
        assertThat(late(counted.phases())).isEqualTo(late(left, now, row -> List.of(row.process())));
        assertThat(late(counted.offices())).isEqualTo(late(left, now, Row::offices));
        assertThat(late(counted.unitsLate()))
                .isEqualTo(late(left, now, row -> row.unit() == null ? List.of() : List.of(row.unit())));
        assertThat(late(counted.people()))
                .isEqualTo(late(left, now, row -> row.assignee() == null ? List.of() : List.of(row.assignee())));
    }

    @Test
    void whatIsLeftOfAClosedYearIsStillSummed() {
        var chance = new Random(5);
        for (var step = 0; step < 60; step++) happen(chance);
        sums.fold();
        jdbc.sql("update cycle set state = 'closed', started_at = now(), closed_at = now() where id = :id")
                .param("id", cycle)
                .update();
        for (var step = 0; step < 20; step++) happen(chance);

        sums.fold();

        var now = Instant.now();
        assertThat(counts.of(whole()).late())
                .isEqualTo(rows().stream().filter(row -> row.isLate(now)).count());
    }

    @Test
    void eachCellOfTheMatrixIsWhatIsOpenAndLateThere() {
        var chance = new Random(7);
        for (var step = 0; step < 300; step++) happen(chance);
        sums.fold();
        for (var step = 0; step < 40; step++) happen(chance);
        var now = Instant.now();
        var left = rows();

        var shown = matrix.of(whole(), false, 0, 50);

        assertThat(shown.rows()).extracting(row -> row.unit().id()).isEqualTo(UNITS);
        assertThat(shown.columns()).extracting(DeskMatrix.Column::process).containsAll(PROCESSES);
        for (var row : shown.rows())
            for (var cell : row.cells()) {
                var there = left.stream()
                        .filter(task -> row.unit().id().equals(task.unit())
                                && task.process().equals(cell.process()))
                        .toList();
                var late = there.stream().filter(task -> task.isLate(now)).toList();
                assertThat(cell.open()).as(row.unit() + cell.process()).isEqualTo(there.size());
                assertThat(cell.late()).isEqualTo(late.size());
                assertThat(cell.days())
                        .isEqualTo(late.stream()
                                .mapToInt(task -> moments.daysLate(task.due(), now))
                                .max()
                                .orElse(0));
            }
        assertThat(shown.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToLong(DeskMatrix.Cell::late)
                        .sum())
                .isPositive();
    }

    @Test
    void aFilterCountsAndListsTheSameTasks() {
        var chance = new Random(3);
        for (var step = 0; step < 300; step++) happen(chance);
        var now = Instant.now();
        var filters = List.of(
                new DeskFilter(cycle, "reviewSelf", null, null, null, null),
                new DeskFilter(cycle, null, "office-target", null, null, null),
                new DeskFilter(cycle, "reviewSelf", "office-style", "health", null, null),
                new DeskFilter(cycle, null, null, "transport", null, null),
                new DeskFilter(cycle, null, null, null, "target-1", null));

        for (var filter : filters) {
            var there = rows().stream()
                    .filter(row -> row.isLate(now) && row.isIn(filter))
                    .map(Row::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(there).as(filter.toString()).isNotEmpty();
            assertThat(counts.of(filter).late()).as(filter.toString()).isEqualTo(there.size());
            assertThat(listed(filter, Show.LATE)).as(filter.toString()).isEqualTo(there);
        }
    }

    @Test
    void aDueDateThatMovesIsCountedAtOnce() {
        open(
                "reviewSelf",
                "transport",
                List.of("transport:contact"),
                null,
                Instant.now().minus(Duration.ofDays(9)));
        sums.fold();
        assertThat(counts.of(whole()).late()).isEqualTo(1);

        engine.publishEvent(new TaskChanged(open.get(0), null, Instant.now().plus(Duration.ofDays(30)), 50));

        assertThat(counts.of(whole()).late()).isZero();
        var cell = matrix.of(whole(), true, 0, 1).rows().get(0).cells();
        assertThat(cell).allMatch(one -> one.late() == 0);
    }

    @Test
    void thousandsThatComeAtOnceAreCountedAsOneByOne() {
        var due = Instant.now().minus(Duration.ofDays(9));
        var many = new ArrayList<WorkTask>();
        for (var number = 0; number < 1_100; number++)
            many.add(task("reviewSelf", UNITS.get(number % 4), OFFICES, number % 2 == 0 ? "target-1" : null, due));

        engine.publishEvent(new TasksOpened(many));

        var counted = counts.of(whole());
        assertThat(counted.late()).isEqualTo(1_100);
        assertThat(counted.free()).isEqualTo(550);
        assertThat(counted.units()).isEqualTo(4);
        assertThat(late(counted.offices()))
                .hasSize(3)
                .allSatisfy((office, late) -> assertThat(late).isEqualTo(1_100));
        engine.publishEvent(new TaskEnded(open.get(0), true));
        sums.fold();
        assertThat(counts.of(whole()).late()).isEqualTo(1_099);
    }

    @Test
    void whereItSticksSaysHowLongTasksLieAgainstWhatIsUsual() {
        var ago = Instant.now().minus(Duration.ofDays(28));
        for (var number = 0; number < 3; number++)
            open(
                    "reviewSelf",
                    UNITS.get(number),
                    List.of("office-style"),
                    null,
                    Instant.now().minus(Duration.ofDays(2)));
        sums.fold();

        var kind = heat.of(cycle, "reviewSelf").kinds().stream()
                .filter(one -> one.task().equals("writeSelfReview"))
                .findFirst()
                .orElseThrow();

        assertThat(kind.open()).isEqualTo(3);
        assertThat(kind.late()).isEqualTo(3);
        assertThat(kind.name()).isEqualTo("撰写自查报告");
        assertThat(kind.stay()).isEqualTo(moments.daysLate(ago, Instant.now()));
        var done = kind.done();
        engine.publishEvent(new TaskEnded(open.get(0), true));
        engine.publishEvent(new TaskEnded(open.get(1), false));
        sums.fold();
        assertThat(heat.of(cycle, "reviewSelf").kinds())
                .filteredOn(one -> one.task().equals("writeSelfReview"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.open()).isEqualTo(1);
                    assertThat(one.done()).as("withdrawn is not done").isEqualTo(done + 1);
                });
    }

    @Test
    void theMiddleIsTheLowerOfTwo() {
        assertThat(DeskHeat.median(new TreeMap<>(Map.of(1, 2L, 5, 2L)))).isEqualTo(1);
        assertThat(DeskHeat.median(new TreeMap<>(Map.of(1, 1L, 5, 2L)))).isEqualTo(5);
        assertThat(DeskHeat.median(null)).isNull();
    }

    @Test
    void onlySupervisorsAndAdministratorsSeeTheDesk() {
        for (var path : List.of("counts", "matrix?cycle=" + cycle, "tasks", "heat?phase=reviewSelf")) {
            assertThat(new Caller(server(), "supervisor")
                            .get("/api/desk/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(new Caller(server(), "transport-contact")
                            .get("/api/desk/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(new Caller(server(), "supervisor").get("/api/desk/matrix").status())
                .isEqualTo(422);
        assertThat(new Caller(server(), "supervisor")
                        .get("/api/desk/tasks?show=everything")
                        .status())
                .isEqualTo(422);
        assertThat(new Caller(server(), "supervisor")
                        .get("/api/desk/tasks?after=nowhere")
                        .status())
                .isEqualTo(422);
    }

    private DeskFilter whole() {
        return new DeskFilter(cycle, null, null, null, null, null);
    }

    private TreeSet<String> listed(DeskFilter filter, Show show) {
        var listed = new TreeSet<String>();
        String after = null;
        do {
            var page = list.of(filter, show, after, 7);
            page.items().stream()
                    .map(line -> line.task().id())
                    .forEach(id -> assertThat(listed.add(id)).isTrue());
            after = page.next();
        } while (after != null);
        return listed;
    }

    private void happen(Random chance) {
        var what = chance.nextInt(10);
        if (open.isEmpty() || what < 5) {
            open(
                    any(PROCESSES, chance),
                    chance.nextInt(6) == 0 ? null : any(UNITS, chance),
                    OFFICES.subList(0, 1 + chance.nextInt(3)),
                    chance.nextBoolean() ? null : any(PEOPLE, chance),
                    due(chance));
        } else if (what < 8) {
            engine.publishEvent(new TaskChanged(
                    any(open, chance), chance.nextBoolean() ? null : any(PEOPLE, chance), due(chance), 50));
        } else {
            var id = any(open, chance);
            open.remove(id);
            engine.publishEvent(new TaskEnded(id, chance.nextBoolean()));
        }
    }

    private static Instant due(Random chance) {
        return chance.nextInt(12) == 0
                ? null
                : Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(chance.nextInt(-500, 200)));
    }

    private void open(String process, String unit, List<String> offices, String assignee, Instant due) {
        engine.publishEvent(new TasksOpened(List.of(task(process, unit, offices, assignee, due))));
    }

    private WorkTask task(String process, String unit, List<String> offices, String assignee, Instant due) {
        var id = "desk-" + cycle + "-" + opened++;
        open.add(id);
        return new WorkTask(
                id,
                process,
                "writeSelfReview",
                "任务",
                "i",
                cycle,
                cycle,
                unit,
                unit,
                assignee,
                offices,
                due,
                Instant.now().minus(Duration.ofDays(28)),
                50,
                null,
                processes.newest(process).id());
    }

    private static <T> T any(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private record Row(String id, String process, String unit, String assignee, List<String> offices, Instant due) {

        boolean isLate(Instant now) {
            return due.isBefore(now);
        }

        boolean isIn(DeskFilter filter) {
            return (filter.phase() == null || filter.phase().equals(process))
                    && (filter.unit() == null || filter.unit().equals(unit))
                    && (filter.person() == null || filter.person().equals(assignee))
                    && (filter.office() == null || offices.contains(filter.office()));
        }
    }

    private List<Row> rows() {
        return jdbc.sql("select id, process, unit, assignee, offered_to, due from inbox_task where cycle = :cycle and"
                        + " ended_at is null")
                .param("cycle", cycle)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("process"),
                        row.getString("unit"),
                        row.getString("assignee"),
                        List.of((String[]) row.getArray("offered_to").getArray()),
                        row.getObject("due", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Map<String, Long> late(List<DeskCounts.Where> counted) {
        return counted.stream().collect(Collectors.toMap(one -> one.of().id(), DeskCounts.Where::late));
    }

    private static Map<String, Long> late(List<Row> rows, Instant now, Function<Row, List<String>> keys) {
        return rows.stream()
                .filter(row -> row.isLate(now))
                .flatMap(row -> keys.apply(row).stream())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    }
}
