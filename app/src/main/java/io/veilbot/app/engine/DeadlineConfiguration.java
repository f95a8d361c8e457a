package io.veilbot.app.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManagerSpanFactory;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Deadlines survive restarts: rows in PostgreSQL, written with the saga that waits for them. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int THREADS = 4;

    /** Not a bean of the scheduler's own type: automatic configurations would build upon it. */
    @Bean
    Deadlines deadlines(
            DataSource database,
            Clock clock,
            ObjectMapper mapper,
            ObjectProvider<DbSchedulerDeadlineManager> manager) {
        Scheduler scheduler =
                Scheduler.create(
                                new TransactionAwareDataSourceProxy(database),
                                new DeadlineTask(manager::getObject))
                        .tableName(Tables.TASKS)
                        .serializer(new JacksonSerializer(mapper))
                        .clock(clock::instant)
                        .pollingInterval(POLL)
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .threads(THREADS)
                        .shutdownMaxWait(PATIENCE)
                        .alwaysPersistTimestampInUTC()
                        .build();
        return new Deadlines(scheduler);
    }

    @Bean
    DbSchedulerDeadlineManager deadlineManager(
            Deadlines deadlines,
            org.axonframework.config.Configuration axon,
            TransactionManager transactions,
            Serializer serializer,
            Clock clock,
            DeadlineManagerSpanFactory spans,
            ObjectProvider<CorrelationDataProvider> correlation) {
        var builder =
                DbSchedulerDeadlineManager.builder()
                        .scheduler(deadlines.scheduler())
                        .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                        .serializer(serializer)
                        .transactionManager(transactions)
                        .spanFactory(spans)
                        .useBinaryPojo(false)
                        .startScheduler(false)
                        .stopScheduler(false);
        var manager = new ShopDeadlines(builder, deadlines.scheduler(), clock);
        manager.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(correlation.orderedStream().toList()));
        return manager;
    }
}
