package io.veilbot.integrations.cryptopay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.OnAccount;
import io.veilbot.integrations.payments.Payees;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Crypto Pay, for a shop that has an app there. */
@Configuration(proxyBeanMethods = false)
@OnAccount("veilbot.cryptopay.token")
@EnableConfigurationProperties(CryptoPaySettings.class)
public class CryptoPayConfiguration {

    @Bean(destroyMethod = "close")
    Caller cryptoPayCaller() {
        return Caller.trustingAuthorities(Caller.WHOLE);
    }

    @Bean
    CryptoPay cryptoPay(
            Caller cryptoPayCaller, CryptoPaySettings settings, Payees payees, Clock clock) {
        return new CryptoPay(cryptoPayCaller, settings, payees, new ObjectMapper(), clock);
    }
}
