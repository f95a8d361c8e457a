package io.veilbot.integrations.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Vault;
import io.veilbot.api.ops.CallbackInbox;
import io.veilbot.integrations.payments.MoneyReports;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Callbacks: the door, the store, and the judge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
@Import(CallbackController.class)
public class InboxConfiguration {

    @Bean
    Callbacks callbacks(JdbcClient jdbc, Clock clock) {
        return new Callbacks(jdbc, clock);
    }

    @Bean
    SealedMessages sealedMessages(Vault vault) {
        return new SealedMessages(vault, new ObjectMapper());
    }

    @Bean
    Inbox inbox(
            SealedMessages messages,
            Callbacks callbacks,
            WorkDesk desk,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<InboxListener> listeners) {
        return new Inbox(
                messages,
                callbacks,
                desk,
                jdbc,
                new TransactionTemplate(transactions),
                clock,
                listeners.orderedStream().toList());
    }

    @Bean
    CallbackInbox callbackInbox(
            JdbcClient jdbc,
            Callbacks callbacks,
            SealedMessages messages,
            WorkDesk desk,
            Clock clock) {
        return new ShownInbox(jdbc, callbacks, messages, desk, clock);
    }

    @Bean
    ReadCallback readCallback(
            Callbacks callbacks,
            SealedMessages messages,
            Providers providers,
            MoneyReports reports,
            Backoff backoff,
            ObjectProvider<InboxListener> listeners) {
        return new ReadCallback(
                callbacks,
                messages,
                providers,
                reports,
                backoff,
                listeners.orderedStream().toList());
    }
}
