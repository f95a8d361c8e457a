/** Decides about customers. */
@NullMarked
package io.veilbot.command.people;

import org.jspecify.annotations.NullMarked;
