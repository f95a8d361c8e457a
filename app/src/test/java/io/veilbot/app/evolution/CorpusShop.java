package io.veilbot.app.evolution;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.MoneyLimits;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.engine.Deadlines;
import io.veilbot.app.vault.PostgresVault;
import io.veilbot.app.vault.SealingModule;
import io.veilbot.command.access.AccessRules;
import io.veilbot.command.people.ReferralRules;
import io.veilbot.command.people.TrialRules;
import io.veilbot.command.sales.PaymentRules;
import io.veilbot.command.sales.RefundRules;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Everything that decides, remembers and automates; the outside is whoever holds this. */
final class CorpusShop implements AutoCloseable {

    /** Every shop of this process shares it. */
    private final Clock before = GenericEventMessage.clock;

    private final ConfigurableApplicationContext context;

    private CorpusShop(String jdbcUrl, boolean trades, Class<?>... parts) {
        context =
                new SpringApplicationBuilder(parts)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.datasource.url=" + jdbcUrl + "&currentSchema=views",
                                "spring.flyway.default-schema=engine",
                                "spring.main.banner-mode=off",
                                "veilbot.processing=" + trades)
                        .run();
    }

    /** Lives as shops do: handlers hear of events, and deadlines are met. */
    static CorpusShop trading(String jdbcUrl) {
        return new CorpusShop(jdbcUrl, true, Parts.class, Trading.class);
    }

    /** Decides when asked, and does nothing by itself: what sagas want is only written down. */
    static CorpusShop reading(String jdbcUrl) {
        var shop = new CorpusShop(jdbcUrl, false, Parts.class, Reading.class);
        shop.bean(Deadlines.class).stop();
        return shop;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> Stream<T> beans(Class<T> type) {
        return context.getBeanProvider(type).stream();
    }

    Stream<Object> annotated(Class<? extends Annotation> mark) {
        return context.getBeansWithAnnotation(mark).values().stream();
    }

    /** The first event of a stream. */
    <T> T first(String stream, Class<T> type) {
        return type.cast(bean(EventStore.class).readEvents(stream).next().getPayload());
    }

    TurnedClock clock() {
        return bean(TurnedClock.class);
    }

    @Override
    public void close() {
        context.close();
        GenericEventMessage.clock = before;
    }

    @EnableAutoConfiguration
    @Import(EvolutionConfiguration.class)
    @ComponentScan({
        "io.veilbot.app.engine",
        "io.veilbot.command",
        "io.veilbot.sagas",
        "io.veilbot.projections",
        "io.veilbot.query"
    })
    static class Parts {

        private static final Allowance TRIAL = Allowance.ofBytes(10_000_000_000L);
        private static final Entitlement EVERYTHING =
                new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0);

        @Bean
        TurnedClock clock() {
            return new TurnedClock();
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
            return new PostgresVault(source, Corpus.MASTER);
        }

        @Bean
        SealingModule sealingModule(PostgresVault vault) {
            return new SealingModule(vault);
        }

        @Bean
        PaymentRules paymentRules() {
            return new PaymentRules(true);
        }

        @Bean
        RefundRules refundRules() {
            return new RefundRules(MoneyLimits.parse("5000 RUB"));
        }

        @Bean
        AccessRules accessRules() {
            return new AccessRules(EVERYTHING, Duration.ofDays(1));
        }

        @Bean
        TrialRules trialRules() {
            return new TrialRules(AccessPeriod.days(3), TRIAL, EVERYTHING);
        }

        @Bean
        ReferralRules referralRules() {
            return new ReferralRules(AccessPeriod.days(7));
        }
    }

    @ComponentScan("io.veilbot.app.erasure")
    static class Trading {}

    static class Reading {

        @Bean
        @Primary
        WishedCommands wishedCommands() {
            return new WishedCommands();
        }
    }
}
