/** Asking for money, and giving it back. */
@NullMarked
package io.veilbot.integrations.payments;

import org.jspecify.annotations.NullMarked;
