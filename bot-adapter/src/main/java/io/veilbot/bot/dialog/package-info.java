/** What people say and tap, and what the shop does about it. */
@NullMarked
package io.veilbot.bot.dialog;

import org.jspecify.annotations.NullMarked;
