/** Decides about servers and the room on them. */
@NullMarked
package io.veilbot.command.fleet;

import org.jspecify.annotations.NullMarked;
