package io.veilbot.integrations.keypanel;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.panels.AddressGuard;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** VeilBot key panels. */
@Configuration(proxyBeanMethods = false)
public class KeyPanelConfiguration {

    @Bean
    KeyPanel keyPanel(AddressGuard guard, Clock clock) {
        return new KeyPanel(guard, Caller.WHOLE, clock);
    }

    @Bean
    KeyPanelCounters keyPanelCounters(KeyPanel keyPanel) {
        return new KeyPanelCounters(keyPanel);
    }
}
