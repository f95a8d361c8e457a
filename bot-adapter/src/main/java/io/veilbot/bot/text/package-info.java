/** Words, numbers and dates as people write them, in each language. */
@NullMarked
package io.veilbot.bot.text;

import org.jspecify.annotations.NullMarked;
