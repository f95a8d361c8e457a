package io.veilbot.integrations.reconciler;

import io.veilbot.api.Commands;
import io.veilbot.integrations.panels.KnownKeys;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.PanelLives;
import io.veilbot.integrations.panels.SameAgain;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comparing the keys on panels with those that should be there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconcilerSettings.class)
public class ReconcilerConfiguration {

    @Bean
    StoredRounds keyRounds(JdbcClient jdbc) {
        return new StoredRounds(jdbc);
    }

    @Bean
    Sightings sightings(JdbcClient jdbc) {
        return new StoredSightings(jdbc);
    }

    @Bean
    CompareOrders compareOrders(WorkDesk desk, Sightings sightings, Clock clock) {
        return new CompareOrders(desk, sightings, clock);
    }

    @Bean
    CompareKeys compareKeys(
            PanelCalls calls,
            SameAgain same,
            KnownKeys book,
            RoundBook rounds,
            Sightings sightings,
            PanelLives lives,
            WorkDesk desk,
            Commands commands,
            Backoff backoff,
            Clock clock,
            ReconcilerSettings settings) {
        return new CompareKeys(
                calls, same, book, rounds, sightings, lives, desk, commands, backoff, clock,
                settings);
    }

    @Bean
    Beginning comparisonsBegin(
            PanelLives lives, WorkDesk desk, Clock clock, WorkSettings settings) {
        return new Beginning(lives, desk, clock, settings.enabled());
    }
}
