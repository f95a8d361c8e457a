/**
 * What every stand-in is built from: HTTP, the journal that is the storage, the clock, the faults.
 */
@NullMarked
package io.veilbot.sandbox.core;

import org.jspecify.annotations.NullMarked;
