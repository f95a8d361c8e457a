/** The read model of everything that happened because of a payment. */
@NullMarked
package io.veilbot.projections.payment_timeline;

import org.jspecify.annotations.NullMarked;
