package io.veilbot.bot.telegram;

import java.time.Duration;

/** What came of a call to Telegram. */
public sealed interface Reply {
    /**
     * It is as it should be; "not modified" counts.
     *
     * @param messageId the message concerned; 0 where there is none
     */
    record Done(long messageId) implements Reply {}

    /** The message cannot be edited any more: send anew. */
    record Gone() implements Reply {}

    /** The person has blocked the bot or is no longer there; nothing was sent. */
    record Blocked() implements Reply {}

    /**
     * Too many calls; nothing was sent.
     *
     * @param silence how long Telegram wants silence
     */
    record Busy(Duration silence) implements Reply {}

    /** Telegram says no, for good: trying the same again is useless. */
    record Rejected(String reason) implements Reply {}

    /** It never got there, or Telegram does not know us: nothing was sent. */
    record Unsent(String reason) implements Reply {}

    /** No usable answer came: it may have happened or not. */
    record Unknown(String reason) implements Reply {}
}
