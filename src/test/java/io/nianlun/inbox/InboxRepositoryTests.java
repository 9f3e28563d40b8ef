package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import io.nianlun.shared.Rejected;
import io.nianlun.workflow.TaskChanged;
import io.nianlun.workflow.WorkTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Lists over rows of its own, which the end of each test takes away. */
@Transactional
class InboxRepositoryTests extends JourneyTest {

    private static final Instant DAY = Instant.parse("2025-05-01T10:00:00Z");

    @Autowired
    TaskRepository tasks;

    @Autowired
    InboxRepository lists;

    @Test
    void aListHoldsMineAndWhatIsOfferedToMyGroupsInTheOrderOfTheirDueDates() {
        put(task("mine").due(3).assignee("p"));
        put(task("offered").due(1).groups("a"));
        put(task("taken").due(1).groups("a").assignee("q"));
        put(task("others").due(1).groups("z"));
        put(task("endless").groups("b"));

        assertThat(ids(asked(View.OPEN))).containsExactly("offered", "mine", "endless");
        assertThat(ids(asked(View.MINE))).containsExactly("mine");
        assertThat(ids(asked(View.OFFERED))).containsExactly("offered", "endless");
        assertThat(ids(asked(View.ALL))).containsExactly("offered", "taken", "mine", "endless");
    }

    @Test
    void aTaskThatIsOfferedToTwoOfMyGroupsStandsAndCountsOnce() {
        put(task("twice").due(1).groups("a", "b"));
        put(task("once").due(2).groups("b"));

        assertThat(ids(asked(View.OPEN))).containsExactly("twice", "once");
        assertThat(counts(asked(View.OPEN))).isEqualTo(new InboxCounts(0, 2, 2));
    }

    @Test
    void theOrderIsByCreationOrByPriorityWhereThatIsAsked() {
        put(task("low").due(1).created(2).groups("a").priority(10));
        put(task("high").due(3).created(3).groups("b").priority(90));
        put(task("alsoHigh").due(2).created(1).groups("a").priority(90));

        assertThat(ids(asked(View.OPEN).sort(Sort.CREATED))).containsExactly("alsoHigh", "low", "high");
        assertThat(ids(asked(View.OPEN).sort(Sort.PRIORITY))).containsExactly("alsoHigh", "high", "low");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitionInEveryOrderAlsoWhereTasksComeAndGo() {
        for (var i = 0; i < 25; i++) {
            var task = task("t" + (char) ('a' + i))
                    .created(i % 3)
                    .priority(i % 2 * 10)
                    .groups(i % 2 == 0 ? "a" : "b");
            put(i % 5 == 0 ? task : task.due(i % 4 + 1));
        }
        for (var sort : List.of(Sort.DUE, Sort.CREATED, Sort.PRIORITY)) {
            var all = ids(asked(View.OPEN).sort(sort).limit(100));
            var paged = new ArrayList<String>();
            Cursor after = null;
            do {
                var page = lists.page(
                        asked(View.OPEN).sort(sort).limit(4).after(after).build());
                var shown = page.subList(0, Math.min(4, page.size()));
                shown.forEach(row -> paged.add(row.id()));
                after = page.size() > 4
                        ? Cursor.read(Cursor.of(sort, shown.get(3)).written(), sort)
                        : null;
            } while (after != null);

            assertThat(all).hasSize(25);
            assertThat(paged).as(sort.name()).isEqualTo(all);
        }
        var first = lists.page(asked(View.OPEN).limit(4).build());
        tasks.end(first.get(0).id(), true, DAY);
        assertThat(ids(asked(View.OPEN).limit(4).after(Cursor.of(Sort.DUE, first.get(3)))))
                .startsWith(first.get(4).id());
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        for (var cursor : List.of("x", "", "RFVF", new Cursor(Sort.CREATED, DAY, 0, "a").written()))
            assertThatThrownBy(() -> Cursor.read(cursor, Sort.DUE)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Cursor.read(
                        new Cursor(Sort.DUE, Instant.parse("+294277-01-01T00:00:00Z"), 0, "a").written(), Sort.DUE))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void countsAreExactToAThousandAndSayWhereThereAreMore() {
        for (var i = 0; i < 1_000; i++) put(task("o" + i).due(1).groups("a"));
        assertThat(counts(asked(View.OPEN)).capped().offered()).isEqualTo(1_000);
        assertThat(counts(asked(View.OPEN)).cappedNames()).isEmpty();

        put(task("more").groups("b"));
        var counts = counts(asked(View.OPEN));

        assertThat(counts.capped()).isEqualTo(new InboxCounts(0, 1_000, 1_000));
        assertThat(counts.cappedNames()).containsExactly("offered");
    }

    @Test
    void filtersHoldForTheListAndForItsCounts() {
        put(task("one").due(1).groups("a").cycle("c1").unit("u1").process("p1"));
        put(task("two").due(2).groups("a").cycle("c2").unit("u2").process("p1"));
        put(task("three").due(3).assignee("p").cycle("c1").unit("u2").process("p2"));

        assertThat(ids(asked(View.OPEN).cycle("c1"))).containsExactly("one", "three");
        assertThat(ids(asked(View.OPEN).process("p1"))).containsExactly("one", "two");
        assertThat(ids(asked(View.OPEN).unit("u2"))).containsExactly("two", "three");
        assertThat(ids(asked(View.OPEN).unit("u2").cycle("c2"))).containsExactly("two");
        assertThat(counts(asked(View.OPEN).unit("u2"))).isEqualTo(new InboxCounts(1, 1, 2));
    }

    @Test
    void aSearchFindsByUnitAndByLabel() {
        put(task("one").due(1).groups("a").unit("u1").name("填写某表"));
        put(task("two").due(2).groups("a").unit("u2").name("审核某表"));
        put(task("three").due(3).assignee("p").unit("u1").name("别的"));

        assertThat(lists.labelsLike("某表")).contains("填写某表", "审核某表").doesNotContain("别的");
        assertThat(lists.labelsLike("do 审核某")).containsExactly("审核某表");
        assertThat(ids(asked(View.OPEN).search(List.of("u1"), List.of()))).containsExactly("one", "three");
        assertThat(ids(asked(View.OPEN).search(List.of("u1"), List.of("审核某表")))).containsExactly("one", "two", "three");
        assertThat(ids(asked(View.OPEN).search(List.of("u1"), List.of()).unit("u2")))
                .isEmpty();
        var many = new ArrayList<String>();
        for (var i = 0; i < 500; i++) many.add("u" + i);
        assertThat(ids(asked(View.OPEN).search(many, List.of()))).containsExactly("one", "two", "three");
    }

    @Test
    void aSearchIsHeldAgainstEveryViewAndNotOnlyAgainstWhatIsOffered() {
        put(task("one").due(1).groups("a").unit("u1").name("填写某表").cycle("searched"));
        put(task("two").due(2).assignee("p").unit("u1").name("别的").cycle("searched"));
        put(task("three").due(3).assignee("p").unit("u2").name("审核某表").cycle("searched"));
        put(task("four").due(4).groups("elsewhere").unit("u2").name("别的").cycle("searched"));
        put(task("five").due(5).groups("elsewhere").unit("u3").name("审核某表").cycle("searched"));
        put(task("done").due(6).assignee("p").unit("u1").name("审核某表"));
        tasks.end("done", true, Instant.parse("2026-03-02T00:00:00Z"));
        put(task("other").due(7).assignee("p").unit("u3").name("别的"));
        tasks.end("other", true, Instant.parse("2026-03-02T00:00:00Z"));

        var labels = List.of("审核某表");
        var units = List.of("u1");
        assertThat(ids(asked(View.MINE).search(units, labels))).containsExactly("two", "three");
        assertThat(ids(asked(View.MINE).search(List.of("u2"), List.of()))).containsExactly("three");
        assertThat(counts(asked(View.MINE).search(List.of("u2"), List.of())).mine())
                .isEqualTo(1);
        assertThat(ids(asked(View.DONE).search(units, List.of()).sort(Sort.ENDED)))
                .containsExactly("done");
        assertThat(ids(asked(View.ALL).cycle("searched").everything().search(units, labels)))
                .containsExactly("one", "two", "three", "five");
        assertThat(ids(asked(View.ALL).cycle("searched").everything().search(List.of("u2"), List.of())))
                .containsExactly("three", "four");
        assertThat(ids(asked(View.ALL)
                        .cycle("searched")
                        .everything()
                        .search(List.of("u2"), List.of())
                        .unit("u1")))
                .isEmpty();
        assertThat(ids(asked(View.ALL).cycle("searched").everything().process("p")))
                .hasSize(5);
    }

    @Test
    void aChangedTaskIsOfferedAnewAndAnEndedOneIsGoneFromEveryListButThatOfItsDoer() {
        put(task("t").due(1).groups("a"));

        change("t", "p");
        assertThat(ids(asked(View.MINE))).containsExactly("t");
        assertThat(ids(asked(View.OFFERED))).isEmpty();
        assertThat(tasks.find("t").orElseThrow().priority()).isEqualTo(90);

        change("t", null);
        assertThat(ids(asked(View.OFFERED))).containsExactly("t");

        change("t", "p");
        tasks.end("t", true, DAY);
        assertThat(ids(asked(View.ALL))).isEmpty();
        assertThat(ids(asked(View.DONE).sort(Sort.ENDED))).containsExactly("t");
        change("t", null);
        assertThat(ids(asked(View.ALL))).isEmpty();
    }

    @Test
    void whatWasTakenAwayWithItsProcessNobodyHasDone() {
        put(task("t").groups("a").assignee("p"));

        tasks.end("t", false, DAY);

        assertThat(ids(asked(View.DONE).sort(Sort.ENDED))).isEmpty();
    }

    @Test
    void whoWatchesEverythingFindsAllThatIsOpen() {
        put(task("far").groups("zz").due(1).cycle("only-here"));
        put(task("own").assignee("q").due(2).cycle("only-here"));

        assertThat(ids(asked(View.ALL).cycle("only-here").everything())).containsExactly("far", "own");
        assertThat(ids(asked(View.ALL).cycle("only-here"))).isEmpty();
    }

    private void put(Task task) {
        tasks.add(List.of(task.build()), each -> "Do " + task.name);
    }

    private void change(String task, String assignee) {
        tasks.change(new TaskChanged(task, assignee, DAY, 90));
    }

    private List<String> ids(Question question) {
        return lists.page(question.build()).stream().map(TaskRow::id).toList();
    }

    private InboxCounts counts(Question question) {
        return lists.counts(question.build());
    }

    private static Task task(String id) {
        return new Task(id);
    }

    private Question asked(View view) {
        return new Question(view);
    }

    /** A task with what matters for a test. */
    private static final class Task {
        private final String id;
        private String process = "p";
        private String name = "任务";
        private String cycle;
        private String unit;
        private String assignee;
        private List<String> groups = List.of();
        private Instant due;
        private Instant created = DAY;
        private int priority = 50;

        Task(String id) {
            this.id = id;
        }

        Task process(String process) {
            this.process = process;
            return this;
        }

        Task name(String name) {
            this.name = name;
            return this;
        }

        Task cycle(String cycle) {
            this.cycle = cycle;
            return this;
        }

        Task unit(String unit) {
            this.unit = unit;
            return this;
        }

        Task assignee(String assignee) {
            this.assignee = assignee;
            return this;
        }

        Task groups(String... groups) {
            this.groups = List.of(groups);
            return this;
        }

        Task due(int day) {
            this.due = DAY.plusSeconds(86_400L * day);
            return this;
        }

        Task created(int day) {
            this.created = DAY.plusSeconds(86_400L * day);
            return this;
        }

        Task priority(int priority) {
            this.priority = priority;
            return this;
        }

        WorkTask build() {
            return new WorkTask(
                    id, process, "t", name, "i", "b", cycle, unit, null, assignee, groups, due, created, priority, null,
                    "d");
        }
    }

    /** A list of the person p in the groups a and b. */
    private final class Question {
        private final View view;
        private boolean everything;
        private String cycle;
        private String process;
        private String unit;
        private Asked.Search search;
        private Sort sort = Sort.DUE;
        private int limit = 50;
        private Cursor after;

        Question(View view) {
            this.view = view;
        }

        Question everything() {
            everything = true;
            return this;
        }

        Question cycle(String cycle) {
            this.cycle = cycle;
            return this;
        }

        Question process(String process) {
            this.process = process;
            return this;
        }

        Question unit(String unit) {
            this.unit = unit;
            return this;
        }

        Question search(List<String> units, List<String> labels) {
            this.search = new Asked.Search(units, labels);
            return this;
        }

        Question sort(Sort sort) {
            this.sort = sort;
            return this;
        }

        Question limit(int limit) {
            this.limit = limit;
            return this;
        }

        Question after(Cursor after) {
            this.after = after;
            return this;
        }

        Asked build() {
            var labels = process == null ? List.<String>of() : lists.labelsOf(process);
            var groups = new LinkedHashSet<>(Set.of("a", "b"));
            return new Asked(
                    "p", groups, List.of(), everything, view, cycle, process, labels, unit, search, sort, limit, after);
        }
    }
}
