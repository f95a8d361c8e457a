/** Coordinates over time: events in, commands and deadlines out. */
@NullMarked
package io.veilbot.sagas;

import org.jspecify.annotations.NullMarked;
