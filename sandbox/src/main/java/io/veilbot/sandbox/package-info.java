/**
 * Pretends to be the outside world: payment providers, VPN panels and Telegram, over their own
 * HTTP.
 *
 * <p>A library with a server of its own. It knows nothing of the shop but the address its
 * notifications go to, so the shop's real adapters run against it unchanged.
 */
@NullMarked
package io.veilbot.sandbox;

import org.jspecify.annotations.NullMarked;
