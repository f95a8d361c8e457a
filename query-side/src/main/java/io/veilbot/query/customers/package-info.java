/** Answers about who is registered. */
@NullMarked
package io.veilbot.query.customers;

import org.jspecify.annotations.NullMarked;
