/** Callbacks: stored first, judged later. */
@NullMarked
package io.veilbot.integrations.inbox;

import org.jspecify.annotations.NullMarked;
