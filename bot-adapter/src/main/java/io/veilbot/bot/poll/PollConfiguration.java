package io.veilbot.bot.poll;

import io.veilbot.api.Vault;
import io.veilbot.bot.work.WorkLoop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Fetching updates and handling them. */
@Configuration(proxyBeanMethods = false)
public class PollConfiguration {
    private static final int CHATS_AT_ONCE = 16;

    @Bean
    Inbox updateInbox(JdbcClient sql, TransactionOperations transaction, Vault vault) {
        return new Inbox(sql, transaction, vault);
    }

    @Bean
    WorkLoop updateLoop(Inbox inbox, UpdateHandler handler) {
        return new WorkLoop("bot-updates", CHATS_AT_ONCE, new InboxWork(inbox, handler));
    }

    @Bean
    PollLoop pollLoop(
            UpdateSource source,
            Inbox inbox,
            @Qualifier("updateLoop") WorkLoop loop,
            UpdateHandler handler) {
        return new PollLoop(source, inbox, loop::wake, new UrgentDesk(handler));
    }
}
