package io.nianlun.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whether the inbox agreed with the engine when the two were last compared. */
@Component
class InboxHealthIndicator implements HealthIndicator {

    /** @param at null: not compared since the start */
    private record Comparison(Instant at, List<String> differences) {}

    private final InboxCheck check;
    private final Clock clock;
    private volatile Comparison last = new Comparison(null, List.of());

    InboxHealthIndicator(InboxCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** All open tasks are read for it, so it is not done each time that somebody asks how the server is. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "${nianlun.inbox.compare-every:PT1H}")
    void compare() {
        last = new Comparison(clock.instant(), check.differences());
    }

    @Override
    public Health health() {
        var compared = last;
        var health = compared.differences().isEmpty() ? Health.up() : Health.down();
        if (compared.at() == null) return health.build();
        return health.withDetail("comparedAt", compared.at())
                .withDetail("differences", compared.differences().size())
                .build();
    }
}
