package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerId;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import java.util.NoSuchElementException;

/** Knows whoever comes in, and registers whoever is new. */
final class Guests {
    private final CustomerIds ids;
    private final Chats chats;
    private final Commands commands;

    Guests(CustomerIds ids, Chats chats, Commands commands) {
        this.ids = ids;
        this.chats = chats;
        this.commands = commands;
    }

    CustomerId idOf(Person person) {
        return ids.of(person.telegramId());
    }

    /** The chat with this person, who is registered if they are new. */
    Chat welcome(Person person, String startParameter) {
        return chats.find(idOf(person)).orElseGet(() -> register(person, startParameter));
    }

    /** Registration comes first: a chat that is known belongs to a customer who is. */
    private Chat register(Person person, String startParameter) {
        CustomerId customer = idOf(person);
        commands.send(
                new RegisterCustomer(
                        customer,
                        new PersonalText(customer, Long.toString(person.telegramId())),
                        new PersonalText(customer, person.name()),
                        person.language(),
                        startParameter),
                Actor.customer(customer));
        chats.meet(customer, person.telegramId(), person.language());
        return known(customer);
    }

    Chat speak(Chat chat, Language language) {
        CustomerId customer = chat.customer();
        commands.send(new ChooseLanguage(customer, language), Actor.customer(customer));
        chats.speak(customer, language);
        return known(customer);
    }

    private Chat known(CustomerId customer) {
        return chats.find(customer)
                .orElseThrow(() -> new NoSuchElementException("the person is erased"));
    }
}
