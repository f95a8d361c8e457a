/** Answers about promo codes and their uses. */
@NullMarked
package io.veilbot.query.promos;

import org.jspecify.annotations.NullMarked;
