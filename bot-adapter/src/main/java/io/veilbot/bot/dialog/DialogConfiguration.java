package io.veilbot.bot.dialog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.Vault;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.bot.BotSettings;
import io.veilbot.bot.card.Card;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.card.Turns;
import io.veilbot.bot.poll.UpdateHandler;
import io.veilbot.bot.screen.Doors;
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
    Shelf shelf(Queries queries, PaymentMethods methods, Chats chats, BotSettings settings) {
        return new Shelf(queries, methods, chats, settings.trial().days());
    }

    @Bean
    Pages pages(
            Queries queries,
            Chats chats,
            Places places,
            Doors doors,
            BotSettings settings,
            Clock clock) {
        var reward = AccessPeriod.days(settings.referral().days());
        return new Pages(queries, chats, places, doors, reward, clock);
    }

    @Bean
    Till till(
            Queries queries,
            Chats chats,
            Commands commands,
            PaymentMethods methods,
            Places places) {
        return new Till(chats, commands, new OpenOrders(queries), methods, places);
    }

    @Bean
    Orders orders(Shelf shelf, PaymentMethods methods, Queries queries, Till till) {
        return new Orders(shelf, methods, new OpenOrders(queries), till);
    }

    @Bean
    Renewals renewals(
            Queries queries, Chats chats, Shelf shelf, PaymentMethods methods, Till till) {
        return new Renewals(queries, chats, shelf, methods, new OpenOrders(queries), till);
    }

    @Bean
    Claims claims(
            Queries queries,
            Commands commands,
            Vault vault,
            Chats chats,
            Pages pages,
            Places places) {
        return new Claims(queries, commands, vault, chats, pages, places);
    }

    @Bean
    Codes codes(
            Queries queries, Chats chats, Claims claims, Orders orders, Shelf shelf, Clock clock) {
        return new Codes(queries, chats, claims, orders, shelf, clock);
    }

    @Bean
    Access access(Queries queries, Commands commands, Places places, Clock clock) {
        return new Access(queries, commands, new Countries(queries), places, clock);
    }

    @Bean
    Talk talk(
            Guests guests,
            Shelf shelf,
            Pages pages,
            Codes codes,
            Claims claims,
            Chats chats,
            Stage stage) {
        return new Talk(guests, shelf, pages, codes, claims, chats, stage);
    }

    @Bean
    Taps taps(
            Guests guests,
            Shelf shelf,
            Pages pages,
            Orders orders,
            Renewals renewals,
            Claims claims,
            Access access,
            Stage stage,
            Messenger messenger) {
        return new Taps(guests, shelf, pages, orders, renewals, claims, access, stage, messenger);
    }

    @Bean
    Consents consents(
            Queries queries, CustomerIds ids, Chats chats, Messenger messenger, Clock clock) {
        return new Consents(queries, ids, chats, messenger, clock);
    }

    @Bean
    UpdateHandler dialog(
            ObjectMapper json,
            Talk talk,
            Taps taps,
            Guests guests,
            Consents consents,
            Turns turns,
            Commands commands,
            Messenger messenger) {
        var till = new StarTill(commands);
        var reader = new UpdateReader(json);
        return new Dialog(reader, talk, taps, guests, turns, till, consents, commands, messenger);
    }

    @Bean
    Introduction introduction(Messenger messenger) {
        return new Introduction(messenger);
    }
}
