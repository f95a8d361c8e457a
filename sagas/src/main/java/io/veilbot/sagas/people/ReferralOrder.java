package io.veilbot.sagas.people;

import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What came of one newcomer is handled in order, also when some of it had to be set aside: a
 * payment that overtakes the registration finds nobody to reward.
 */
@Configuration(proxyBeanMethods = false)
class ReferralOrder {

    @Bean
    ConfigurerModule referralsByNewcomer() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerSequencingPolicy(
                                SagaGroups.REFERRALS, _ -> ReferralOrder::newcomer);
    }

    private static Object newcomer(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case CustomerRegistered registered -> registered.customer().value();
            case PaymentConfirmed paid -> paid.customer().value();
            case ReferralQualified qualified -> qualified.referred().value();
            default -> event.getIdentifier();
        };
    }
}
