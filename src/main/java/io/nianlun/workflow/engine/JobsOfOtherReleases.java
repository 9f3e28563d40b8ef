package io.nianlun.workflow.engine;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Puts a job back, without counting it as failed, that has come upon a model which this release cannot run: while two
 * releases share a database, a node of the other one takes it.
 */
class JobsOfOtherReleases implements FailedJobCommandFactory {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FailedJobCommandFactory failures = new DefaultFailedJobCommandFactory();

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return ModelRefused.isCauseOf(failure) ? context -> putBack(context, job) : failures.getCommand(job, failure);
    }

    private static Object putBack(CommandContext context, String id) {
        var job = context.getJobManager().findJobById(id);
        if (job != null) {
            job.unlock();
            job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(PAUSE)));
        }
        return null;
    }
}
