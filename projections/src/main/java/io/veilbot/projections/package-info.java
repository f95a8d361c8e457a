/** Remembers: events to rows of read models, and what all projectors share. */
@NullMarked
package io.veilbot.projections;

import org.jspecify.annotations.NullMarked;
