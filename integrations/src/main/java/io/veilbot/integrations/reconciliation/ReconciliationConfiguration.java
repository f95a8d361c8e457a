package io.veilbot.integrations.reconciliation;

import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.ops.Reconciliation;
import io.veilbot.integrations.payments.MoneyReports;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comparing with the providers' own lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
public class ReconciliationConfiguration {

    @Bean
    Listings listings(JdbcClient jdbc) {
        return new StoredListings(jdbc);
    }

    @Bean
    ReadList readList(Providers providers, Listings listings, Backoff backoff, Clock clock) {
        return new ReadList(providers, listings, backoff, clock);
    }

    @Bean
    Reconciliation reconciliation(
            Providers providers, Listings listings, Queries queries, WorkDesk desk, Clock clock) {
        return new ThreeAccounts(providers, listings, queries, desk, clock);
    }

    @Bean
    CompareMoney compareMoney(
            Providers providers,
            JdbcClient jdbc,
            Listings listings,
            Queries queries,
            WorkDesk desk,
            Backoff backoff,
            Clock clock,
            ReconciliationSettings settings) {
        return new CompareMoney(
                providers,
                new StoredProgress(jdbc, clock),
                listings,
                queries,
                desk,
                backoff,
                clock,
                settings.every());
    }

    @Bean
    SeekMoney seekMoney(
            Providers providers,
            MoneyReports reports,
            Commands commands,
            Queries queries,
            Backoff backoff,
            Clock clock) {
        return new SeekMoney(providers, reports, commands, queries, backoff, clock);
    }

    @Bean
    Rounds reconciliationRounds(
            Providers providers, WorkDesk desk, Clock clock, WorkSettings settings) {
        return new Rounds(providers.names(), desk, clock, settings.enabled());
    }
}
