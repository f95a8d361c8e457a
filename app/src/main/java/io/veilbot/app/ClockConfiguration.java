package io.veilbot.app;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of a shop in earnest; a shop that pretends has one to move. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnProperty(
            name = "veilbot.sandbox.url",
            matchIfMissing = true,
            havingValue = "none")
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
