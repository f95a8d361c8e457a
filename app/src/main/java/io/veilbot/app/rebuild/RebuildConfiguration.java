package io.veilbot.app.rebuild;

import io.veilbot.api.ops.ReadModels;
import io.veilbot.projections.Projection;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    LocalProcessors localProcessors(ObjectProvider<EventProcessingConfiguration> processing) {
        return new LocalProcessors(processing.stream().findFirst());
    }

    @Bean
    HealthIndicator processorsHealthIndicator(ReadModels readModels, LocalProcessors local) {
        return new ProcessorsHealth(readModels, local);
    }

    @Bean
    PastPayments pastPayments(
            ObjectProvider<Projection> projections,
            EventStore events,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new PastPayments(
                projections.orderedStream().toList(),
                events,
                jdbc,
                new TransactionTemplate(transactions));
    }

    @Bean
    ReadModels readModels(
            ObjectProvider<Projection> projections,
            EventStore events,
            LocalProcessors local,
            Serializer serializer,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        List<Projection> all = projections.orderedStream().toList();
        JdbcClient client = JdbcClient.create(jdbc);
        var standings = new Standings(client, serializer);
        var log = new RebuildLog(client);
        return new StoredReadModels(
                all,
                log,
                new Statuses(
                        all.stream().map(Projection::group).collect(Collectors.toSet()),
                        events,
                        client,
                        standings,
                        log,
                        local,
                        clock),
                stopping ->
                        new Rebuilder(
                                events,
                                jdbc,
                                new TransactionTemplate(transactions),
                                standings,
                                log,
                                stopping));
    }
}
