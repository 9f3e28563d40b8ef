package io.nianlun.shared;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** The engine's time columns have no zone and hold the JVM's, so the JVM is given ours before anything starts. */
class ZoneAtStart implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var zone = ZoneId.of(environment.getProperty("nianlun.zone", "Asia/Shanghai"));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }
}
