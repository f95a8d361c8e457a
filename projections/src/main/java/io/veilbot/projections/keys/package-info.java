/** The read model of where each credential stands. */
@NullMarked
package io.veilbot.projections.keys;

import org.jspecify.annotations.NullMarked;
