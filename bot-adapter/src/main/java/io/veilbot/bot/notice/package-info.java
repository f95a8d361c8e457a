/** What the shop tells people by itself, each with a delivery record. */
@NullMarked
package io.veilbot.bot.notice;

import org.jspecify.annotations.NullMarked;
