package io.veilbot.integrations.cores;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.traffic.Counters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** V2Ray and Xray. */
@Configuration(proxyBeanMethods = false)
public class CoresConfiguration {

    @Bean
    CorePanel v2rayPanel(AddressGuard guard) {
        return CorePanel.v2ray(guard, Caller.WHOLE);
    }

    @Bean
    CorePanel xrayPanel(AddressGuard guard) {
        return CorePanel.xray(guard, Caller.WHOLE);
    }

    @Bean
    Counters v2rayCounters(CorePanel v2rayPanel) {
        return v2rayPanel.counters();
    }

    @Bean
    Counters xrayCounters(CorePanel xrayPanel) {
        return xrayPanel.counters();
    }
}
