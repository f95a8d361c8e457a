package io.veilbot.integrations.marzban;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.panels.AddressGuard;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marzban panels. */
@Configuration(proxyBeanMethods = false)
public class MarzbanConfiguration {

    @Bean
    MarzbanPanel marzbanPanel(AddressGuard guard, Clock clock) {
        return new MarzbanPanel(guard, Caller.WHOLE, clock);
    }

    @Bean
    MarzbanCounters marzbanCounters(MarzbanPanel marzbanPanel) {
        return new MarzbanCounters(marzbanPanel);
    }
}
