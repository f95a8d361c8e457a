/** The read model of gifts. */
@NullMarked
package io.veilbot.projections.gifts;

import org.jspecify.annotations.NullMarked;
