/** Reads what flowed through keys, and tells the shop when that means something. */
@NullMarked
package io.veilbot.integrations.traffic;

import org.jspecify.annotations.NullMarked;
