/** Tests of the collector. */
@NullMarked
package io.veilbot.integrations.traffic;

import org.jspecify.annotations.NullMarked;
