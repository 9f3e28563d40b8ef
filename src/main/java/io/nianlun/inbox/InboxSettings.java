package io.nianlun.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepAnswers {@code nianlun.inbox.keep-answers}: for how long a completion that is repeated with its
 *     {@code Idempotency-Key} gets its first answer; a page that was offline over the holidays still does
 */
@ConfigurationProperties("nianlun.inbox")
record InboxSettings(@DefaultValue("P30D") Duration keepAnswers) {

    InboxSettings {
        if (keepAnswers.compareTo(Duration.ofHours(1)) < 0)
            throw new IllegalArgumentException("nianlun.inbox.keep-answers is at least PT1H, not " + keepAnswers);
    }
}
