/** From access to a working key. */
@NullMarked
package io.veilbot.sagas.access;

import org.jspecify.annotations.NullMarked;
