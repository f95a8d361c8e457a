package io.veilbot.bot.dialog;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.dialog.Incoming.Said;
import io.veilbot.bot.screen.Screen;
import java.util.Locale;

/** What people write. Every text gets an answer below it. */
final class Talk {
    private final Guests guests;
    private final Shelf shelf;
    private final Pages pages;
    private final Stage stage;

    Talk(Guests guests, Shelf shelf, Pages pages, Stage stage) {
        this.guests = guests;
        this.shelf = shelf;
        this.pages = pages;
        this.stage = stage;
    }

    void hear(Said said) {
        String[] words = said.text().strip().split("\\s+", 2);
        // In groups a command names its bot; some apps write it so in private, too.
        String command = words[0].replaceFirst("@.*$", "").toLowerCase(Locale.ROOT);
        String parameter = command.equals("/start") && words.length == 2 ? words[1] : "";
        Chat chat = guests.welcome(said.person(), safe(parameter));
        stage.renew(chat, answer(chat, command));
    }

    private Screen answer(Chat chat, String command) {
        return switch (command) {
            case "/start" -> shelf.menu(chat, "menu.promise");
            case "/buy" -> shelf.menu(chat, "menu.choose");
            case "/keys" -> pages.keys(chat);
            case "/help" -> pages.help(chat);
            case "/paysupport" -> pages.paySupport(chat);
            case "/terms" -> pages.terms(chat);
            case "/language" -> pages.languages(chat);
            default -> shelf.menu(chat, "menu.puzzled");
        };
    }

    /** What a link can carry; anything else was typed by hand. */
    private static String safe(String parameter) {
        return parameter.matches("[A-Za-z0-9_-]{1,64}") ? parameter : "";
    }
}
