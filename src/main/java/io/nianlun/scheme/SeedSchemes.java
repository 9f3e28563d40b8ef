package io.nianlun.scheme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the schemes that the product brings, before the first request and after the processes that they name. */
@Component
class SeedSchemes implements SmartLifecycle {

    private final Schemes schemes;
    private volatile boolean running;

    SeedSchemes(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public void start() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.yaml"))
                try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    schemes.publishSeed(YamlDocument.read(text));
                }
        } catch (IOException failure) {
            throw new IllegalStateException("the product's own schemes cannot be read", failure);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
