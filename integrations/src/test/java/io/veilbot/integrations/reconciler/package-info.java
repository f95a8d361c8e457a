/** Comparing panels with what the shop means to have there. */
@NullMarked
package io.veilbot.integrations.reconciler;

import org.jspecify.annotations.NullMarked;
