/** Updates: fetched, stored before anything else, then handled chat by chat in order. */
@NullMarked
package io.veilbot.bot.poll;

import org.jspecify.annotations.NullMarked;
