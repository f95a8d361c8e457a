/** The VeilBot key panel. */
@NullMarked
package io.veilbot.integrations.keypanel;

import org.jspecify.annotations.NullMarked;
