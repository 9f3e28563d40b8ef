package io.nianlun.workflow.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may tune of the engine.
 *
 * @param retryTimeCycle how often and after which pause a failed job is tried again
 * @param queryMaxResults more rows than these no query of the engine returns
 * @param cleanupFrom from when in the night history that has outlived its time is removed
 * @param cleanupUntil until when
 */
@ConfigurationProperties("nianlun.engine")
public record EngineSettings(
        @DefaultValue("R5/PT10S") String retryTimeCycle,
        @DefaultValue("1000") int queryMaxResults,
        @DefaultValue("01:00") String cleanupFrom,
        @DefaultValue("05:00") String cleanupUntil) {

    public static EngineSettings defaults() {
        return new EngineSettings("R5/PT10S", 1000, "01:00", "05:00");
    }
}
