/** Answers about what is and was on sale. */
@NullMarked
package io.veilbot.query.tariffs;

import org.jspecify.annotations.NullMarked;
