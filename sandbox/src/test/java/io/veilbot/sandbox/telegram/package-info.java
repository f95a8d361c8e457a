/** The pretended Telegram, driven over real HTTP. */
@NullMarked
package io.veilbot.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
