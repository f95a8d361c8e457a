/** What a message looks like: pure functions from views to text and buttons. */
@NullMarked
package io.veilbot.bot.screen;

import org.jspecify.annotations.NullMarked;
