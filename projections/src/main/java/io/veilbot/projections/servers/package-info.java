/** The read model of where keys live. */
@NullMarked
package io.veilbot.projections.servers;

import org.jspecify.annotations.NullMarked;
