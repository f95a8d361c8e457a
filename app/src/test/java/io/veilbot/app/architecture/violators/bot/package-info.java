/** A room of those who break the rules on purpose. */
@NullMarked
package io.veilbot.app.architecture.violators.bot;

import org.jspecify.annotations.NullMarked;
