/**
 * Keys on panels beside those that should be there: what is missing is restored, what nobody should
 * have goes.
 */
@NullMarked
package io.veilbot.integrations.reconciler;

import org.jspecify.annotations.NullMarked;
