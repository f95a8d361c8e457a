package io.veilbot.integrations.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.OnAccount;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stripe, for a shop that has an account there. */
@Configuration(proxyBeanMethods = false)
@OnAccount("veilbot.stripe.secret-key")
@EnableConfigurationProperties(StripeSettings.class)
public class StripeConfiguration {

    @Bean(destroyMethod = "close")
    Caller stripeCaller() {
        return Caller.trustingAuthorities(Caller.WHOLE);
    }

    @Bean
    StripeCheckout stripeCheckout(Caller stripeCaller, StripeSettings settings, Clock clock) {
        return new StripeCheckout(stripeCaller, settings, new ObjectMapper(), clock);
    }
}
