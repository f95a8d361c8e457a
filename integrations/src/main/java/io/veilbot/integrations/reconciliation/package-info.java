/** Compares what providers say they collected with what the shop knows, and tells it the rest. */
@NullMarked
package io.veilbot.integrations.reconciliation;

import org.jspecify.annotations.NullMarked;
