package io.veilbot.bot.dialog;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.card.Question;
import io.veilbot.bot.dialog.Incoming.Said;
import io.veilbot.bot.screen.Screen;
import java.util.Optional;

/** What people write. Every text gets an answer below it. */
final class Talk {
    private static final String GIFT = "gift_";
    private static final String PROMO = "promo_";

    private final Guests guests;
    private final Shelf shelf;
    private final Pages pages;
    private final Codes codes;
    private final Claims claims;
    private final Chats chats;
    private final Stage stage;

    Talk(
            Guests guests,
            Shelf shelf,
            Pages pages,
            Codes codes,
            Claims claims,
            Chats chats,
            Stage stage) {
        this.guests = guests;
        this.shelf = shelf;
        this.pages = pages;
        this.codes = codes;
        this.claims = claims;
        this.chats = chats;
        this.stage = stage;
    }

    void hear(Said said) {
        Words words = Words.of(said.text());
        Chat chat = guests.welcome(said.person(), words.startParameter());
        Scene scene = screen -> stage.renew(chat, screen);
        chats.ask(chat.customer(), Optional.empty());
        Optional<Question> asked = chat.asked().filter(_ -> !words.isCommand());
        if (asked.isPresent()) {
            answer(chat, scene, asked.get(), words.rest());
        } else {
            answer(chat, scene, words);
        }
    }

    private void answer(Chat chat, Scene scene, Question question, String words) {
        switch (question) {
            case PROMO -> codes.enter(chat, scene, words);
            case GIFT -> claims.gift(chat, scene, words);
        }
    }

    private void answer(Chat chat, Scene scene, Words words) {
        String command = words.command();
        if (command.equals("/start")) {
            start(chat, scene, words.startParameter());
        } else if (command.equals("/promo") && !words.rest().isEmpty()) {
            codes.enter(chat, scene, words.rest());
        } else if (command.equals("/gift") && !words.rest().isEmpty()) {
            claims.gift(chat, scene, words.rest());
        } else {
            scene.show(page(chat, command));
        }
    }

    private void start(Chat chat, Scene scene, String parameter) {
        if (parameter.startsWith(GIFT)) {
            claims.gift(chat, scene, parameter.substring(GIFT.length()));
        } else if (parameter.startsWith(PROMO)) {
            codes.enter(chat, scene, parameter.substring(PROMO.length()));
        } else {
            scene.show(shelf.menu(chat, "menu.promise"));
        }
    }

    private Screen page(Chat chat, String command) {
        return switch (command) {
            case "/buy" -> shelf.menu(chat, "menu.choose");
            case "/keys" -> pages.keys(chat);
            case "/promo" -> pages.promo(chat);
            case "/gift" -> pages.gifts(chat);
            case "/invite" -> pages.invite(chat);
            case "/help" -> pages.help(chat);
            case "/paysupport" -> pages.paySupport(chat);
            case "/terms" -> pages.terms(chat);
            case "/language" -> pages.languages(chat);
            default -> shelf.menu(chat, "menu.puzzled");
        };
    }
}
