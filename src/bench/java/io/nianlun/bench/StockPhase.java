package io.nianlun.bench;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;

/** The phase as one parallel multi-instance call activity over all units, which call the product's own model. */
final class StockPhase {

    private static final String PHASE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench">
              <process id="stockPhase" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="begin"/>
                <sequenceFlow id="flow_1" sourceRef="begin" targetRef="units"/>
                <callActivity id="units" calledElement="agreeTargets">
                  <extensionElements>
                    <camunda:in source="cycle" target="cycle"/>
                    <camunda:in source="unit" target="unit"/>
                    <camunda:in source="unit" target="subject"/>
                    <camunda:in source="due" target="due"/>
                  </extensionElements>
                  <multiInstanceLoopCharacteristics camunda:collection="${units}" camunda:elementVariable="unit"/>
                </callActivity>
                <sequenceFlow id="flow_2" sourceRef="units" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    /** Proposed, reviewed, approved, issued. */
    static final int ROUNDS = 4;

    private final ProcessEngine engine;

    StockPhase(ProcessEngine engine) {
        this.engine = engine;
        engine.getRepositoryService()
                .createDeployment()
                .addString("stock-phase.bpmn", PHASE)
                .addModelInstance(
                        "agree-targets.bpmn",
                        Bpmn.readModelFromStream(Filling.model("preparation/agree-targets.bpmn")))
                .deploy();
    }

    /** The id of the instance; when it is there, so is the last unit's task. */
    String open(int units) {
        var ids = OpenBenchmark.numbers(units).stream().map(Organisation::unit).toList();
        var variables = Variables.createVariables()
                .putValue("cycle", "stock")
                .putValue("due", new Date())
                .putValueTyped("units", Variables.untypedValue(ids, true));
        return engine.getRuntimeService()
                .startProcessInstanceByKey("stockPhase", variables)
                .getId();
    }

    /**
     * How long eight callers take for all tasks of the instance. Cut off after some time, the rest is estimated in
     * favour of the engine: what a task costs falls with the number of its open siblings down to nothing.
     */
    Samples complete(String instance, long millis) throws Exception {
        var collisions = new AtomicInteger();
        var begin = System.nanoTime();
        for (var round = 1; round < ROUNDS; round++) {
            var tasks = tasks(instance);
            var left = millis - (System.nanoTime() - begin) / 1_000_000;
            var done = round(tasks, collisions, left);
            if (done < tasks.size()) {
                var before = (round - 1) * tasks.size();
                return estimate(tasks.size(), ROUNDS * tasks.size(), before + done, begin, collisions.get());
            }
        }
        // the end of a unit's process is what costs
        var last = tasks(instance);
        var left = millis - (System.nanoTime() - begin) / 1_000_000;
        var lastBegin = System.nanoTime();
        var ended = round(last, collisions, Math.max(left, millis / 2));
        var whole = (System.nanoTime() - begin) / 1e6;
        if (ended == last.size()) {
            var gone = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(instance)
                    .count()
                    == 0;
            if (!gone) throw new IllegalStateException("the stock phase did not go on");
            return Samples.of(whole).noting("(%,d collisions)".formatted(collisions.get()));
        }
        var spent = (System.nanoTime() - lastBegin) / 1e6;
        var all = (double) last.size();
        var rest = all - ended;
        // cost per task in proportion to its open siblings: the area of a triangle of which a part is known
        var round = spent * all * all / (all * all - rest * rest);
        return Samples.of(whole - spent + round)
                .noting("(cut off at %,d of %,.0f, estimated; %,d collisions)"
                        .formatted(ended, all, collisions.get()));
    }

    private static Samples estimate(int tasks, int all, int done, long begin, int collisions) {
        var spent = (System.nanoTime() - begin) / 1e6;
        return Samples.of(spent * all / Math.max(done, 1))
                .noting("(cut off at %,d of %,d, estimated; %,d collisions)".formatted(done, tasks, collisions));
    }

    private List<String> tasks(String instance) {
        return engine.getTaskService()
                .createNativeTaskQuery()
                .sql("select t.* from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.root_proc_inst_id_ = #{instance}")
                .parameter("instance", instance)
                .list()
                .stream()
                .map(task -> task.getId())
                .toList();
    }

    private int round(List<String> tasks, AtomicInteger collisions, long millis) throws Exception {
        var service = engine.getTaskService();
        var outcome = Callers.work(
                Size.CALLERS,
                tasks,
                (caller, task) -> {
                    while (true) {
                        try {
                            service.complete(task, Map.of("opinions", "approve", "decision", "approve"));
                            return;
                        } catch (OptimisticLockingException collision) {
                            collisions.incrementAndGet();
                        }
                    }
                },
                millis);
        if (!outcome.failures().isEmpty()) throw outcome.failures().get(0);
        return outcome.done();
    }
}
