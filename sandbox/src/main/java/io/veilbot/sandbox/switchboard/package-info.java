/** The page with the switches: servers, payment mishaps, the clock, and what just happened. */
@NullMarked
package io.veilbot.sandbox.switchboard;

import org.jspecify.annotations.NullMarked;
