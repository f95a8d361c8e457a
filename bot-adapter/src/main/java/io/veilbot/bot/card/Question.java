package io.veilbot.bot.card;

/** What the bot asked for, so that the next words are the answer. */
public enum Question {
    /** A promo code. */
    PROMO,
    /** The code of a gift. */
    GIFT
}
