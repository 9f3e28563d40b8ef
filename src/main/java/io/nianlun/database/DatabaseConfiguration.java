package io.nianlun.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded PostgreSQL where no {@code spring.datasource.url} is given. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    EmbeddedServer embeddedServer(@Value("${nianlun.home:data}") String home) {
        // as a text: Spring would look a relative path up among the web application's resources first
        return new EmbeddedServer(Path.of(home));
    }
}
