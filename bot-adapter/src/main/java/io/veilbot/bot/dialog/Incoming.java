package io.veilbot.bot.dialog;

/** What an update means to us. */
sealed interface Incoming {
    /**
     * Somebody wrote.
     *
     * @param text empty for a picture, a voice and the like
     */
    record Said(Person person, String text) implements Incoming {}

    /**
     * Somebody tapped a button.
     *
     * @param messageId the message under which it was
     */
    record Tapped(Person person, String callbackId, long messageId, String data)
            implements Incoming {}

    /** Somebody blocked the bot, or lets it write again. */
    record Barred(Person person, boolean blocked) implements Incoming {}

    /** Somebody looks at the button that pays, and Telegram waits for our consent. */
    record WantsToPay(Person person, String queryId, Stars stars) implements Incoming {}

    /** Somebody paid. */
    record Paid(Person person, Stars stars) implements Incoming {}

    /** Somebody got their money back, from us or from Telegram. */
    record PaidBack(Person person, Stars stars) implements Incoming {}

    /** Nothing for us: groups, channels, kinds of updates that we do not know. */
    record Nothing() implements Incoming {}
}
