/** Comparing with the providers' own lists. */
@NullMarked
package io.veilbot.integrations.reconciliation;

import org.jspecify.annotations.NullMarked;
