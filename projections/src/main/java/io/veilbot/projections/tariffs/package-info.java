/** The read model of what is and was on sale. */
@NullMarked
package io.veilbot.projections.tariffs;

import org.jspecify.annotations.NullMarked;
