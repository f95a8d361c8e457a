package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.OnAccount;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** YooKassa, for a shop that has an account there. */
@Configuration(proxyBeanMethods = false)
@OnAccount("veilbot.yookassa.shop-id")
@EnableConfigurationProperties(YooKassaSettings.class)
public class YooKassaConfiguration {

    @Bean(destroyMethod = "close")
    Caller yooKassaCaller() {
        return Caller.trustingAuthorities(Caller.WHOLE);
    }

    @Bean
    YooKassa yooKassa(Caller yooKassaCaller, YooKassaSettings settings, Clock clock) {
        return new YooKassa(yooKassaCaller, settings, new ObjectMapper(), clock);
    }
}
