/** From what people do to what it earns them. */
@NullMarked
package io.veilbot.sagas.people;

import org.jspecify.annotations.NullMarked;
