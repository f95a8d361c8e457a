/** Answers about who brought whom. */
@NullMarked
package io.veilbot.query.referrals;

import org.jspecify.annotations.NullMarked;
