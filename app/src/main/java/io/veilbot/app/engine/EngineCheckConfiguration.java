package io.veilbot.app.engine;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What watches the engine: once before it starts, and ever after. */
@Configuration(proxyBeanMethods = false)
class EngineCheckConfiguration {

    @Bean
    Mode mode(Environment settings) {
        return Mode.of(settings);
    }

    /** After all beans are there, before any processor runs. */
    @Bean
    SmartInitializingSingleton engineCheck(
            Mode mode, ProcessingGroups groups, org.axonframework.config.Configuration axon) {
        return () -> EngineAssertions.check(EngineParts.of(mode, groups, axon));
    }

    @Bean
    DeadLetters deadLetters(EventProcessingConfiguration processing, CarefulHandling care) {
        return new DeadLetters(processing, care);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
