/** Answers about what waits for a person. */
@NullMarked
package io.veilbot.query.cases;

import org.jspecify.annotations.NullMarked;
