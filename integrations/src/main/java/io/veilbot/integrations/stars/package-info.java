/** Telegram Stars, by the Bot API: links to invoices, refunds, and the list of what moved. */
@NullMarked
package io.veilbot.integrations.stars;

import org.jspecify.annotations.NullMarked;
