package io.nianlun.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files that nothing refers to any more: taken back before they were submitted, or left by a server that was
 * killed in the middle of an upload. One node at a time.
 */
@Component
class EvidenceSweep {

    private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);
    private static final int AT_ONCE = 50;

    private final ContentRepository contents;
    private final EvidenceSettings settings;
    private final TransactionTemplate transactions;

    EvidenceSweep(ContentRepository contents, EvidenceSettings settings, TransactionTemplate transactions) {
        this.contents = contents;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${nianlun.evidence.sweep:PT30M}")
    void sweep() {
        int removed;
        do {
            var swept = transactions.execute(
                    status -> contents.maySweep() ? contents.sweep(settings.grace(), AT_ONCE) : Integer.valueOf(0));
            removed = swept == null ? 0 : swept;
            if (removed > 0) log.info("Removed {} files that no evidence refers to", removed);
        } while (removed == AT_ONCE);
    }
}
