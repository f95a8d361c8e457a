package io.veilbot.app;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of a shop in earnest; a shop that pretends has one to move. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(
            name = "veilbot.pretends",
            havingValue = false,
            matchIfMissing = true)
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
