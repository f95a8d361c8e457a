/** Stripe Checkout, by the library, against answers that are told here. */
@NullMarked
package io.veilbot.integrations.stripe;

import org.jspecify.annotations.NullMarked;
