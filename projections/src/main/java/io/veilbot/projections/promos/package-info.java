/** The read model of promo codes and their uses. */
@NullMarked
package io.veilbot.projections.promos;

import org.jspecify.annotations.NullMarked;
