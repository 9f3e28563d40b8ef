package io.nianlun.shared;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * In which zone days begin and deadlines end; the same on every node of one database.
 *
 * @param zone {@code nianlun.zone}
 * @param endOfWorkingDay {@code nianlun.end-of-working-day}: the local time at which a day's deadline passes
 */
@ConfigurationProperties("nianlun")
public record ZoneSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("18:00") LocalTime endOfWorkingDay) {

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock(ZoneSettings settings) {
            return Clock.system(settings.zone());
        }
    }
}
