package io.veilbot.integrations.threexui;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.panels.AddressGuard;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 3x-ui panels. */
@Configuration(proxyBeanMethods = false)
public class ThreeXuiConfiguration {

    @Bean
    ThreeXuiPanel threeXuiPanel(AddressGuard guard, Clock clock) {
        return new ThreeXuiPanel(guard, Caller.WHOLE, clock);
    }

    @Bean
    ThreeXuiCounters threeXuiCounters(ThreeXuiPanel threeXuiPanel) {
        return new ThreeXuiCounters(threeXuiPanel);
    }
}
