package io.veilbot.integrations.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk where work is ordered, and the workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkSettings.class)
public class WorkConfiguration {

    /**
     * Details of work are strings only, so whatever mapper the shop uses elsewhere is no matter.
     */
    private static final ObjectMapper STRINGS = new ObjectMapper();

    @Bean
    Bells bells() {
        return new Bells();
    }

    @Bean
    WorkDesk workDesk(JdbcClient jdbc, Bells bells, Clock clock) {
        return new StoredWorkDesk(jdbc, bells, STRINGS, clock);
    }

    @Bean
    Backoff backoff(Clock clock) {
        RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        return Backoff.usual(clock, random);
    }

    @Bean
    Workers workers(
            ObjectProvider<Job<?>> jobs,
            ObjectProvider<WorkListener> listeners,
            JdbcClient jdbc,
            Bells bells,
            Backoff backoff,
            WorkSettings settings) {
        var leases = new Leases(jdbc, STRINGS, backoff.clock(), settings.lease());
        var bench = new Bench(leases, backoff, listeners.orderedStream().toList());
        List<Job<?>> all = jobs.orderedStream().toList();
        return new Workers(all, bells, leases, bench, settings);
    }
}
