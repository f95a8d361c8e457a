/**
 * The audit ledger: a hash chain over every event, signed heads of it, and exports to check it by.
 */
@NullMarked
package io.veilbot.app.audit;

import org.jspecify.annotations.NullMarked;
