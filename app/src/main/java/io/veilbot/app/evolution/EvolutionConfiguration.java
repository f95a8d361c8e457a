package io.veilbot.app.evolution;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the steps to whatever reads events. */
@Configuration(proxyBeanMethods = false)
class EvolutionConfiguration {

    @Bean
    EventUpcaster evolution() {
        return Evolution.steps();
    }
}
