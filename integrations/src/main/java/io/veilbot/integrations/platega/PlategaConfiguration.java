package io.veilbot.integrations.platega;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.OnAccount;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Platega, for a shop that has an account there. */
@Configuration(proxyBeanMethods = false)
@OnAccount("veilbot.platega.merchant-id")
@EnableConfigurationProperties(PlategaSettings.class)
public class PlategaConfiguration {

    @Bean(destroyMethod = "close")
    Caller plategaCaller() {
        return Caller.trustingAuthorities(Caller.WHOLE);
    }

    @Bean
    Platega platega(Caller plategaCaller, PlategaSettings settings, Clock clock) {
        return new Platega(plategaCaller, settings, new ObjectMapper(), clock);
    }
}
