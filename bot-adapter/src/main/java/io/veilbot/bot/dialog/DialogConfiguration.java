package io.veilbot.bot.dialog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.bot.card.Card;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.poll.UpdateHandler;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.telegram.Messenger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything people can say and tap. */
@Configuration(proxyBeanMethods = false)
public class DialogConfiguration {
    @Bean
    Guests guests(CustomerIds ids, Chats chats, Commands commands) {
        return new Guests(ids, chats, commands);
    }

    @Bean
    Stage stage(Card card, Commands commands) {
        return new Stage(card, commands);
    }

    @Bean
    Shelf shelf(Queries queries, PaymentMethods methods, Chats chats) {
        return new Shelf(queries, methods, chats);
    }

    @Bean
    Pages pages(Queries queries, Chats chats, Places places, Clock clock) {
        return new Pages(queries, chats, places, clock);
    }

    @Bean
    Orders orders(
            Shelf shelf,
            PaymentMethods methods,
            Chats chats,
            Stage stage,
            Commands commands,
            Places places) {
        return new Orders(shelf, methods, chats, stage, commands, places);
    }

    @Bean
    Talk talk(Guests guests, Shelf shelf, Pages pages, Stage stage) {
        return new Talk(guests, shelf, pages, stage);
    }

    @Bean
    Taps taps(
            Guests guests,
            Shelf shelf,
            Pages pages,
            Orders orders,
            Stage stage,
            Messenger messenger) {
        return new Taps(guests, shelf, pages, orders, stage, messenger);
    }

    @Bean
    UpdateHandler dialog(
            ObjectMapper json,
            Talk talk,
            Taps taps,
            Guests guests,
            Commands commands,
            Messenger messenger) {
        return new Dialog(new UpdateReader(json), talk, taps, guests, commands, messenger);
    }

    @Bean
    Introduction introduction(Messenger messenger) {
        return new Introduction(messenger);
    }
}
