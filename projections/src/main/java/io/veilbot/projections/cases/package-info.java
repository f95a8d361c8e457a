/** The read model of what waits for a person. */
@NullMarked
package io.veilbot.projections.cases;

import org.jspecify.annotations.NullMarked;
