/** Loops that claim leased rows and work on them. */
@NullMarked
package io.veilbot.bot.work;

import org.jspecify.annotations.NullMarked;
