/** Calls over HTTP and what can become of them. */
@NullMarked
package io.veilbot.integrations.call;

import org.jspecify.annotations.NullMarked;
