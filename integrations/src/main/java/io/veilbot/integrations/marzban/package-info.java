/** Marzban's API. */
@NullMarked
package io.veilbot.integrations.marzban;

import org.jspecify.annotations.NullMarked;
