/** Platega, as its shops use it. */
@NullMarked
package io.veilbot.integrations.platega;

import org.jspecify.annotations.NullMarked;
