/** The calls to Telegram and what may come of them. */
@NullMarked
package io.veilbot.bot.telegram;

import org.jspecify.annotations.NullMarked;
