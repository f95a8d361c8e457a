/**
 * Platega's API with its checkout and its chargebacks, pretended. Nobody but shops described it.
 */
@NullMarked
package io.veilbot.sandbox.platega;

import org.jspecify.annotations.NullMarked;
