/** The read model of renewals. */
@NullMarked
package io.veilbot.projections.renewals;

import org.jspecify.annotations.NullMarked;
