package io.nianlun.workflow;

import io.nianlun.workflow.engine.ModelRefused;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Repeats work that lost a race for the same rows of the engine. */
@Component
public class Collisions {

    private static final int TRIES = 3;

    /**
     * Runs a whole transaction, again where it collided with another; refuses with {@link WorkCollided} where it
     * collides every time, and with {@link ModelOfNewerRelease} where this server cannot run its model. Called outside any transaction, because a collision leaves nothing of one.
     */
    public <T> T retried(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a collision can only be retried outside the transaction");
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (OptimisticLockingException | PessimisticLockingFailureException collision) {
                if (attempt == TRIES) throw new WorkCollided();
            } catch (ModelRefused unknown) {
                throw new ModelOfNewerRelease();
            }
        }
    }
}
