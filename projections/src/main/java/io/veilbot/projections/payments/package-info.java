/** The read model of where each payment stands. */
@NullMarked
package io.veilbot.projections.payments;

import org.jspecify.annotations.NullMarked;
