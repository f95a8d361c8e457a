/** Tests that what was stored by earlier shops is read by the shop of today. */
@NullMarked
package io.veilbot.app.evolution;

import org.jspecify.annotations.NullMarked;
