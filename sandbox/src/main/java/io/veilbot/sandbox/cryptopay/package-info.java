/** Crypto Pay, the payment API of the bot CryptoBot, and the page where its invoices are paid. */
@NullMarked
package io.veilbot.sandbox.cryptopay;

import org.jspecify.annotations.NullMarked;
