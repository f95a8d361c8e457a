/** What every panel's adapter and its stand-in do together, over their own wire. */
@NullMarked
package io.veilbot.app.panels;

import org.jspecify.annotations.NullMarked;
