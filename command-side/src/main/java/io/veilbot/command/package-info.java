/** Decides: the only room where events are born. */
@NullMarked
package io.veilbot.command;

import org.jspecify.annotations.NullMarked;
