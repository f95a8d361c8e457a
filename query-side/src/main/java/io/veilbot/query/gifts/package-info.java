/** Answers about gifts. */
@NullMarked
package io.veilbot.query.gifts;

import org.jspecify.annotations.NullMarked;
