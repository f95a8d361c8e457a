/** A room of those who break the rules on purpose. */
@NullMarked
package io.veilbot.app.architecture.violators.api;

import org.jspecify.annotations.NullMarked;
