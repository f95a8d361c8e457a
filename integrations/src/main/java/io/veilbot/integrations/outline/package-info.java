/** Outline's management API. */
@NullMarked
package io.veilbot.integrations.outline;

import org.jspecify.annotations.NullMarked;
