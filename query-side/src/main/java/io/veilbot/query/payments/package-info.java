/** Answers about where each payment stands. */
@NullMarked
package io.veilbot.query.payments;

import org.jspecify.annotations.NullMarked;
