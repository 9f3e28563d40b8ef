package io.nianlun.security;

import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settles {@code nianlun.demo}: true with the embedded database unless said otherwise. Its passwords are known to all,
 * so with it the server listens to its own machine only, unless {@code server.address} is given. Who looks around runs
 * the same year with the same units again and again, so that is not refused there, unless {@code
 * nianlun.cycle.exclusive} is given.
 */
class DemoAtStart implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        var demo = environment.getProperty("nianlun.demo", Boolean.class, embedded);
        var settled = new HashMap<String, Object>();
        settled.put("nianlun.demo", demo);
        if (demo) {
            settled.put("server.address", "127.0.0.1");
            settled.put("nianlun.cycle.exclusive", false);
        }
        // last, so that everything given wins
        environment.getPropertySources().addLast(new MapPropertySource("demonstration", settled));
    }
}
