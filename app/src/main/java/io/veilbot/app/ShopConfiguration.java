package io.veilbot.app;

import io.veilbot.api.MoneyLimits;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.vault.MasterKeyCheck;
import io.veilbot.command.access.AccessRules;
import io.veilbot.command.people.ReferralRules;
import io.veilbot.command.people.TrialRules;
import io.veilbot.command.sales.PaymentRules;
import io.veilbot.command.sales.RefundRules;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** What the rooms ask for and only the whole shop can give. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    private static final long GIGABYTE = 1_000_000_000;
    private static final Entitlement EVERYTHING_FOR_ALL =
            new Entitlement(List.of(Protocol.values()), List.of(), AccessLevel.ALL, 0);

    /** Pretended money counts only where everything is pretended. */
    @Bean
    PaymentRules paymentRules(@Value("${veilbot.pretends:false}") boolean pretends) {
        return new PaymentRules(pretends);
    }

    @Bean
    RefundRules refundRules(@Value("${veilbot.refunds.alone}") String alone) {
        return new RefundRules(MoneyLimits.parse(alone));
    }

    /** For whoever has access that no purchase describes, such as VIP. */
    @Bean
    AccessRules accessRules(@Value("${veilbot.access.traffic-grace:24h}") Duration grace) {
        return new AccessRules(EVERYTHING_FOR_ALL, grace);
    }

    /** Servers kept for whoever paid are no part of a trial. */
    @Bean
    TrialRules trialRules(
            @Value("${veilbot.trial.days}") int days,
            @Value("${veilbot.trial.gigabytes}") long gigabytes) {
        return new TrialRules(
                AccessPeriod.days(days),
                Allowance.ofBytes(Math.multiplyExact(gigabytes, GIGABYTE)),
                EVERYTHING_FOR_ALL);
    }

    @Bean
    ReferralRules referralRules(@Value("${veilbot.referral.days}") int days) {
        return new ReferralRules(AccessPeriod.days(days));
    }

    /** One person is one stream for ever, so this key comes from the one that never changes. */
    @Bean
    byte[] customerHashKey(MasterKey master) {
        return master.derive("telegram-id");
    }

    @Bean
    @DependsOn("flywayInitializer")
    InitializingBean sameMasterKeyAsEver(DataSource database, MasterKey master) {
        return () -> MasterKeyCheck.refuseAnotherKey(database, master);
    }
}
