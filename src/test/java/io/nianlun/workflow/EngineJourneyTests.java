package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.JourneyTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine as the application runs it, whatever the starter and its defaults say. */
class EngineJourneyTests extends JourneyTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void everySwitchStandsWhereItShould() {
        var is = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(is.isCmmnEnabled()).isFalse();
        assertThat(is.isStandaloneTasksEnabled()).isFalse();
        assertThat(is.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(is.isEnableXxeProcessing()).isFalse();
        assertThat(is.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(is.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(is.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(is.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(is.getHistoryLevel().getClass().getSimpleName()).isEqualTo("HistoryOfDecisions");
        assertThat(is.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(is.isMetricsEnabled()).isFalse();
        assertThat(is.isTaskMetricsEnabled()).isFalse();
        assertThat(is.isAuthorizationEnabled()).isFalse();
        assertThat(is.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(is.getFailedJobRetryTimeCycle()).isEqualTo("R5/PT10S");
        assertThat(is.getQueryMaxResultsLimit()).isEqualTo(1000);
        assertThat(is.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(is.isJobExecutorDeploymentAware()).isTrue();
        assertThat(is.getJobExecutor().getLockTimeInMillis()).isEqualTo(30_000);
        assertThat(is.getCustomPreDeployers()).hasSize(1);
    }

    @Test
    void everyDeploymentOfTheProductIsRunByThisNode() {
        var deployments = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentSource(SeedDeployment.SOURCE)
                .list();

        assertThat(engine.getManagementService().getRegisteredDeployments())
                .containsAll(deployments.stream().map(one -> one.getId()).toList());
    }
}
