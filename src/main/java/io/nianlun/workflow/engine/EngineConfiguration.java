package io.nianlun.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Hands the application's steps to its engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Steps steps(ConfigurableListableBeanFactory beans) {
        return new Steps(beans);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin hardenedEngine(
            Steps steps, EngineSettings settings, ApplicationEventPublisher events, ResourceGuard guard) {
        return new HardenedEngine(steps.delegates(), settings, events, guard);
    }
}
