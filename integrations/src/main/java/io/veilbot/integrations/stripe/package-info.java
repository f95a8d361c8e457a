/** Stripe Checkout: cards in many currencies, on a page of the provider. */
@NullMarked
package io.veilbot.integrations.stripe;

import org.jspecify.annotations.NullMarked;
