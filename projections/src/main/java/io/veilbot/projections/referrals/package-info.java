/** The read model of who brought whom. */
@NullMarked
package io.veilbot.projections.referrals;

import org.jspecify.annotations.NullMarked;
