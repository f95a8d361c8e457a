/** The one live card of each chat. */
@NullMarked
package io.veilbot.bot.card;

import org.jspecify.annotations.NullMarked;
