/**
 * Pretends to be Telegram: the Bot API the shop talks to, the people who talk to the shop, and the
 * page on which they can be played.
 */
@NullMarked
package io.veilbot.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
