/** Pretends to be a Marzban 0.8 panel. */
@NullMarked
package io.veilbot.sandbox.marzban;

import org.jspecify.annotations.NullMarked;
