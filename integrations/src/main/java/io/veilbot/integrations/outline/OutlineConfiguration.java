package io.veilbot.integrations.outline;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.panels.AddressGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Outline panels. */
@Configuration(proxyBeanMethods = false)
public class OutlineConfiguration {

    @Bean
    OutlinePanel outlinePanel(AddressGuard guard) {
        return new OutlinePanel(guard, Caller.WHOLE);
    }

    @Bean
    OutlineCounters outlineCounters(AddressGuard guard) {
        return new OutlineCounters(guard, Caller.WHOLE);
    }
}
