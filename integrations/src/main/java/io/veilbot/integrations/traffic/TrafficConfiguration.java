package io.veilbot.integrations.traffic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Commands;
import io.veilbot.integrations.panels.Backstop;
import io.veilbot.integrations.panels.KeyLimits;
import io.veilbot.integrations.panels.KnownPanels;
import io.veilbot.integrations.work.Rounds;
import io.veilbot.integrations.work.WorkSettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The collector of traffic, for whichever kinds of panels count it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrafficSettings.class, AccessSettings.class})
public class TrafficConfiguration {

    @Bean
    Meters trafficMeters(JdbcClient jdbc) {
        return new Meters(jdbc, new ObjectMapper());
    }

    @Bean
    Tallies trafficTallies(JdbcClient jdbc) {
        return new Tallies(jdbc);
    }

    @Bean
    MeterKeeper meterKeeper(Meters meters, Tallies tallies) {
        return new MeterKeeper(meters, tallies);
    }

    @Bean
    Backstop backstop(
            KeyLimits limits,
            Meters meters,
            Tallies tallies,
            AccessSettings access,
            TrafficSettings settings) {
        var traffic = new StoredTraffic(meters, tallies);
        return new Backstop(limits, traffic, access.trafficGrace(), settings.every());
    }

    @Bean
    Collector trafficCollector(
            KnownPanels book,
            ObjectProvider<Counters> counters,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Meters meters,
            Tallies tallies,
            Commands commands,
            Clock clock,
            TrafficSettings settings) {
        var turns = new Turns(jdbc, clock, settings.every());
        var transaction = new TransactionTemplate(transactions);
        return new Collector(
                book,
                counters.orderedStream().toList(),
                turns,
                new Readings(transaction, turns, meters, tallies, clock),
                new Teller(tallies, commands, clock));
    }

    @Bean
    Rounds trafficRounds(Collector collector, WorkSettings settings) {
        return new Rounds("traffic-rounds", collector::round, settings.enabled());
    }
}
