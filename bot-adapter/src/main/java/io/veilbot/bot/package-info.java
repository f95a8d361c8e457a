/** Talks to people in Telegram: updates become commands and queries, events become messages. */
@NullMarked
package io.veilbot.bot;

import org.jspecify.annotations.NullMarked;
