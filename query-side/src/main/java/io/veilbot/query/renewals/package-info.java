/** Answers about renewals. */
@NullMarked
package io.veilbot.query.renewals;

import org.jspecify.annotations.NullMarked;
