package io.nianlun.cycle;

import io.nianlun.cycle.Cancellations.CycleWasCancelled;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Collisions;
import io.nianlun.workflow.Processes;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what is open of a cancelled cycle, chunk by chunk in transactions of their own: the year itself first, so that
 * nothing more is opened, then the units', departments' and panels' processes with their tasks and jobs. One node works,
 * and where it stops the sweep of another goes on.
 */
@Component
class CancelledWork {

    private static final Logger log = LoggerFactory.getLogger(CancelledWork.class);
    private static final int CHUNK = 100;

    private final CancellationRepository cancellations;
    private final Processes processes;
    private final Collisions collisions;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "cancelled-work"));

    CancelledWork(
            CancellationRepository cancellations,
            Processes processes,
            Collisions collisions,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.cancellations = cancellations;
        this.processes = processes;
        this.collisions = collisions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(CycleWasCancelled fact) {
        worker.execute(() -> look(fact.cycle()));
    }

    @Scheduled(fixedDelayString = "${nianlun.cycle.sweep:PT2S}")
    void sweep() {
        cancellations.ending().forEach(this::look);
    }

    private void look(String cycle) {
        try {
            var more = true;
            while (more) more = collisions.retried(() -> transactions.execute(status -> endChunk(cycle)));
        } catch (RuntimeException failure) {
            log.warn("The work of cancelled cycle {} could not be ended; the sweep tries again", cycle, failure);
        }
    }

    private boolean endChunk(String cycle) {
        if (!cancellations.holdEnding(cycle)) return false;
        if (processes.end(cycle, CycleProcess.KEY, "cancelled", CHUNK) > 0) return true;
        cancellations.ended(cycle, OffsetDateTime.now(clock));
        journal.record(new Entry("cancelled-work-ended", "cycle:" + cycle, cycle, null, null, null));
        return false;
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
