/** Answers about everything that happened because of a payment. */
@NullMarked
package io.veilbot.query.payment_timeline;

import org.jspecify.annotations.NullMarked;
