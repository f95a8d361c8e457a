package io.veilbot.integrations.remnawave;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.panels.AddressGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remnawave panels. */
@Configuration(proxyBeanMethods = false)
public class RemnawaveConfiguration {

    @Bean
    RemnawavePanel remnawavePanel(AddressGuard guard) {
        return new RemnawavePanel(guard, Caller.WHOLE);
    }

    @Bean
    RemnawaveCounters remnawaveCounters(RemnawavePanel remnawavePanel) {
        return new RemnawaveCounters(remnawavePanel);
    }
}
