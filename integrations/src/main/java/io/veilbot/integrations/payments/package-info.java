/** Collecting money: what a provider does for us, and who asks it. */
@NullMarked
package io.veilbot.integrations.payments;

import org.jspecify.annotations.NullMarked;
