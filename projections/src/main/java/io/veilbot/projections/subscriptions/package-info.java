/** The read model of who may use the service until when. */
@NullMarked
package io.veilbot.projections.subscriptions;

import org.jspecify.annotations.NullMarked;
