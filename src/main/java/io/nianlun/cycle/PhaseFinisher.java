package io.nianlun.cycle;

import io.nianlun.cycle.PhaseRepository.Key;
import io.nianlun.workflow.Processes;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a phase on when everything planned was opened and nothing is open. It looks after a commit and again in a
 * sweep: counting inside the subjects' own transactions would miss the last two that end together.
 */
@Component
class PhaseFinisher {

    private static final Logger log = LoggerFactory.getLogger(PhaseFinisher.class);

    private final PhaseRepository phases;
    private final Processes processes;
    private final TransactionTemplate transactions;
    private final Set<Key> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "phase-finisher"));

    PhaseFinisher(PhaseRepository phases, Processes processes, TransactionTemplate transactions) {
        this.phases = phases;
        this.processes = processes;
        this.transactions = transactions;
    }

    @TransactionalEventListener
    void on(PhaseMayHaveFinished fact) {
        var phase = new Key(fact.cycle(), fact.process());
        // a thousand units that end together ask once
        if (asked.add(phase)) worker.execute(() -> look(phase));
    }

    @Scheduled(fixedDelayString = "${nianlun.cycle.sweep:PT2S}")
    void sweep() {
        phases.waitingToEnd().forEach(this::finish);
    }

    private void look(Key phase) {
        asked.remove(phase);
        try {
            finish(phase);
        } catch (RuntimeException failure) {
            log.warn(
                    "Phase {} of cycle {} could not be sent on; the sweep tries again",
                    phase.process(),
                    phase.cycle(),
                    failure);
        }
    }

    private void finish(Key phase) {
        transactions.executeWithoutResult(transaction -> {
            // asked first without the lock: it is a write, and the commit of one waits for the disk
            if (!phases.waitsToEnd(phase)) return;
            if (phases.holdIfRunning(phase).isEmpty()) return;
            if (!phases.waitsToEnd(phase)) return;
            // where nothing waits yet, the opening job has not committed its last step: the sweep comes back
            processes.send(CycleProcess.PHASE_FINISHED, phase.cycle(), Map.of(CycleProcess.PHASE, phase.process()));
        });
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
