/** Stripe's API of version 1 as far as Checkout needs it, and the page where it is paid. */
@NullMarked
package io.veilbot.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
