/** Work towards the outside world: written with its cause, leased, done at least once. */
@NullMarked
package io.veilbot.integrations.payments;

import org.jspecify.annotations.NullMarked;
