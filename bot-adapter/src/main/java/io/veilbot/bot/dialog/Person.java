package io.veilbot.bot.dialog;

import io.veilbot.api.Language;

/**
 * Who writes or taps, as Telegram shows them.
 *
 * @param telegramId also the id of the private chat with them
 * @param name personal
 */
record Person(long telegramId, String name, Language language) {
    /** Dots: a log line must not tell. */
    @Override
    public String toString() {
        return "Person[•••]";
    }
}
