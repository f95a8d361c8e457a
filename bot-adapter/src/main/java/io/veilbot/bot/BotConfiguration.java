package io.veilbot.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Vault;
import io.veilbot.bot.card.BotDoors;
import io.veilbot.bot.card.Card;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.card.Turns;
import io.veilbot.bot.dialog.CustomerIds;
import io.veilbot.bot.dialog.DialogConfiguration;
import io.veilbot.bot.dialog.PaymentMethods;
import io.veilbot.bot.notice.NoticeConfiguration;
import io.veilbot.bot.poll.PollConfiguration;
import io.veilbot.bot.poll.UpdateSource;
import io.veilbot.bot.screen.Doors;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.telegram.TelegramAddress;
import io.veilbot.bot.telegram.Wires;
import io.veilbot.bot.work.LeasesLeftBehind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole bot. Needs from outside: a JdbcClient, TransactionOperations and a Clock; Commands,
 * Queries and the Vault; a Jackson 2 ObjectMapper; the bytes {@code customerHashKey}. A
 * NoticeListener is used where there is one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BotSettings.class)
@Import({PollConfiguration.class, DialogConfiguration.class, NoticeConfiguration.class})
public class BotConfiguration {
    @Bean
    CustomerIds customerIds(@Qualifier("customerHashKey") byte[] customerHashKey) {
        return CustomerIds.keyed(customerHashKey);
    }

    @Bean
    LeasesLeftBehind leasesLeftBehind(
            JdbcClient sql, @Value("${veilbot.work.sole-node:false}") boolean soleNode) {
        return new LeasesLeftBehind(sql, soleNode);
    }

    @Bean
    PaymentMethods paymentMethods(BotSettings settings) {
        return settings.paymentMethods();
    }

    @Bean
    Places places(BotSettings settings) {
        return settings.places();
    }

    @Bean
    TelegramAddress telegramAddress(BotSettings settings) {
        return settings.address();
    }

    @Bean
    Messenger messenger(TelegramAddress address) {
        return Messenger.to(address);
    }

    @Bean
    UpdateSource updateSource(
            TelegramAddress address, BotSettings settings, ObjectMapper json, Vault vault) {
        var timeout = settings.telegram().pollTimeout();
        return new UpdateSource(Wires.forPolls(timeout), address, timeout, json, vault);
    }

    @Bean
    Chats chats(JdbcClient sql, Vault vault) {
        return new Chats(sql, vault);
    }

    @Bean
    Card card(Chats chats, Messenger messenger) {
        return new Card(chats, messenger);
    }

    @Bean
    Turns turns() {
        return new Turns();
    }

    @Bean
    Doors doors(Messenger messenger) {
        return new BotDoors(messenger);
    }
}
