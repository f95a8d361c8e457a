/** The read model of who is registered. */
@NullMarked
package io.veilbot.projections.customers;

import org.jspecify.annotations.NullMarked;
