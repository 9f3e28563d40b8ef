package io.nianlun.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.ApplicationEventPublisher;

/** Sets the engine up so that a model can call steps and nothing else, and so that its tasks are told as events. */
public class HardenedEngine extends AbstractProcessEnginePlugin {

    private final Map<String, ? extends JavaDelegate> steps;
    private final EngineSettings settings;
    private final ApplicationEventPublisher events;
    private final ResourceGuard guard;

    public HardenedEngine(
            Map<String, ? extends JavaDelegate> steps,
            EngineSettings settings,
            ApplicationEventPublisher events,
            ResourceGuard guard) {
        this.steps = steps;
        this.settings = settings;
        this.events = events;
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // In preInit, since afterwards the engine has made its own, which exposes every Spring bean.
        engine.setExpressionManager(new StepExpressions(steps));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setDmnElProvider(new NoElInDecisions());
        engine.setDmnFeelEnableLegacyBehavior(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setQueryMaxResultsLimit(settings.queryMaxResults());

        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setFailedJobRetryTimeCycle(settings.retryTimeCycle());
        engine.setFailedJobCommandFactory(new JobsOfOtherReleases());
        engine.setJobExecutorDeploymentAware(true);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCustomHistoryLevels(List.of(new HistoryOfDecisions()));
        engine.setEnforceHistoryTimeToLive(true);
        // Known from the beginning: set at the end it would write every row of the history once more.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setHistoryCleanupBatchWindowStartTime(settings.cleanupFrom());
        engine.setHistoryCleanupBatchWindowEndTime(settings.cleanupUntil());
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setAuthorizationEnabled(false);

        var listeners = added(engine.getCustomPostBPMNParseListeners(), new WorkListener(new TaskEvents(events)));
        engine.setCustomPostBPMNParseListeners(listeners);
        var deployers = added(engine.getCustomPreDeployers(), (Deployer) guard::check);
        engine.setCustomPreDeployers(deployers);
    }

    private static <T> List<T> added(List<T> before, T one) {
        var all = before == null ? new ArrayList<T>() : new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
