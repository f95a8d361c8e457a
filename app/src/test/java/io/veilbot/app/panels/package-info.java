/** What every panel's adapter and its stand-in do together, over real HTTPS. */
@NullMarked
package io.veilbot.app.panels;

import org.jspecify.annotations.NullMarked;
