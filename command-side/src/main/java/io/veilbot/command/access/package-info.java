/** Decides about subscriptions and their keys. */
@NullMarked
package io.veilbot.command.access;

import org.jspecify.annotations.NullMarked;
