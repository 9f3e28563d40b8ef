package io.nianlun.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Runs several calls of the engine as one: what one of them has read the next finds, and what they change is written
 * together at the end. In the caller's transaction.
 */
@Component
public class OneCommand {

    private final CommandExecutor executor;

    OneCommand(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** A failure of the work is logged by the engine: what may be refused is answered, not thrown. */
    public <T> T of(Supplier<T> work) {
        return executor.execute(context -> work.get());
    }

    /** The open task; null where it is gone. Inside {@link #of} the calls that follow need not read it again. */
    public Task task(String id) {
        return executor.execute(context -> context.getTaskManager().findTaskById(id));
    }
}
