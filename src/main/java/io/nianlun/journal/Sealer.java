package io.nianlun.journal;

import io.nianlun.journal.LinkRepository.Head;
import io.nianlun.journal.LinkRepository.Link;
import java.util.ArrayList;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links what has committed to the chain, in batches. Every node has one, and one at a time works: whoever finds the
 * head held leaves it to the other.
 */
@Component
class Sealer {

    private static final int BATCH = 2000;

    private final LinkRepository links;
    private final TransactionTemplate transactions;

    Sealer(LinkRepository links, TransactionTemplate transactions) {
        this.links = links;
        this.transactions = transactions;
    }

    /** Until nothing is left or another node works. */
    @Scheduled(fixedDelayString = "${nianlun.journal.seal:PT1S}")
    void seal() {
        while (sealBatch() == BATCH) {
            // the next batch
        }
    }

    private int sealBatch() {
        return transactions.execute(status -> links.hold().map(this::sealAfter).orElse(0));
    }

    private int sealAfter(Head head) {
        var batch = new ArrayList<Link>();
        var link = head.link();
        var hash = head.hash();
        for (var entry : links.unsealed(BATCH)) {
            hash = Chain.hash(hash, ++link, entry.fields());
            batch.add(new Link(link, entry.entry(), hash));
        }
        if (!batch.isEmpty()) links.add(batch);
        return batch.size();
    }
}
