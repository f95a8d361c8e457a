/** The pretended Stripe, over HTTP. */
@NullMarked
package io.veilbot.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
