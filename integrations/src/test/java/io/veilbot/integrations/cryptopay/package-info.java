/** Crypto Pay, API v3. */
@NullMarked
package io.veilbot.integrations.cryptopay;

import org.jspecify.annotations.NullMarked;
