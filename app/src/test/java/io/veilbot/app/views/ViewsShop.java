package io.veilbot.app.views;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.Event;
import io.veilbot.api.Identifier;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.ops.ReadModels;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.engine.EventProgress;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.vault.PostgresVault;
import io.veilbot.app.vault.SealingModule;
import io.veilbot.projections.Projection;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** Event store, processors, projectors, answers and rebuild; nobody decides, nobody talks. */
final class ViewsShop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;

    private ViewsShop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static ViewsShop open() {
        return new ViewsShop(
                new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.datasource.url="
                                        + TestPostgres.freshDatabase()
                                        + "&currentSchema=views",
                                "spring.flyway.default-schema=engine",
                                "spring.main.banner-mode=off")
                        .run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<Projection> projections() {
        return context.getBeanProvider(Projection.class).orderedStream().toList();
    }

    Health health(String indicator) {
        return Objects.requireNonNull(context.getBean(indicator, HealthIndicator.class).health());
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    ReadModels readModels() {
        return bean(ReadModels.class);
    }

    <R> Optional<R> find(Query<R> query) {
        return bean(Queries.class).find(query);
    }

    <R> R ask(Query<R> query) {
        return bean(Queries.class).ask(query);
    }

    /** Stores these events of one aggregate in one transaction. */
    void happened(Identifier aggregate, Event... events) {
        happenedWhile(() -> {}, aggregate, events);
    }

    /**
     * As {@link #happened}, and something else happens by another hand while they are stored and
     * not yet to be seen.
     */
    void happenedWhile(Runnable meanwhile, Identifier aggregate, Event... events) {
        long next =
                bean(EventStore.class)
                        .lastSequenceNumberFor(aggregate.value())
                        .map(last -> last + 1)
                        .orElse(0L);
        DomainEventMessage<?>[] messages = new DomainEventMessage<?>[events.length];
        for (int i = 0; i < events.length; i++) {
            messages[i] = message(aggregate, next + i, events[i]);
        }
        bean(TransactionManager.class)
                .executeInTransaction(() -> {
                    bean(EventStore.class).publish(Arrays.asList(messages));
                    CompletableFuture.runAsync(meanwhile, Thread::startVirtualThread).join();
                });
    }

    private static DomainEventMessage<?> message(Identifier aggregate, long sequence, Event event) {
        return new GenericDomainEventMessage<>(
                "Any",
                aggregate.value(),
                sequence,
                event,
                Map.of(
                        "actor", "staff:anna",
                        "causationId", "cause-1",
                        "correlationId", "start-1"));
    }

    /** Waits until every read model has handled every event. */
    void settle() {
        await("all read models are up to date", bean(EventProgress.class)::isUpToDate);
    }

    /** Rebuilds and waits for the end. */
    ReadModels.Rebuild rebuilt(String name) {
        if (!readModels().rebuild(name, "anna")) {
            throw new AssertionError(name + " is being rebuilt already");
        }
        await("the rebuild of " + name + " ends", () -> rebuild(name).endedAt().isPresent());
        return rebuild(name);
    }

    ReadModels.Rebuild rebuild(String name) {
        return status(name).rebuild().orElseThrow();
    }

    ReadModels.Status status(String name) {
        return readModels().status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "io.veilbot.app.engine",
        "io.veilbot.app.rebuild",
        "io.veilbot.projections",
        "io.veilbot.query"
    })
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean(defaultCandidate = false)
        DataSource linksDataSource(DataSource shop) {
            return shop;
        }

        @Bean(defaultCandidate = false)
        HikariDataSource vaultDataSource(@Value("${spring.datasource.url}") String url) {
            var source = new HikariDataSource();
            source.setJdbcUrl(url);
            source.setMaximumPoolSize(2);
            return source;
        }

        @Bean
        PostgresVault vault(@Qualifier("vaultDataSource") HikariDataSource source) {
            return new PostgresVault(source, MasterKey.random());
        }

        @Bean
        SealingModule sealingModule(PostgresVault vault) {
            return new SealingModule(vault);
        }
    }
}
