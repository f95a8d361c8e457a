/** Decides about tariffs. */
@NullMarked
package io.veilbot.command.catalog;

import org.jspecify.annotations.NullMarked;
