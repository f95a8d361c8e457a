/** What people live through, told against the whole shop with the outside world pretended. */
@NullMarked
package io.veilbot.app.stories;

import org.jspecify.annotations.NullMarked;
