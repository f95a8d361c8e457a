/** What every payment provider's adapter and its stand-in do together, over real HTTP. */
@NullMarked
package io.veilbot.app.providers;

import org.jspecify.annotations.NullMarked;
