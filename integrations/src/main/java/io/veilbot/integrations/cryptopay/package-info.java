/** Crypto Pay, the payment API of the bot CryptoBot. */
@NullMarked
package io.veilbot.integrations.cryptopay;

import org.jspecify.annotations.NullMarked;
