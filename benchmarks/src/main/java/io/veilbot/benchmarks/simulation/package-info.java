/**
 * The shop's own decisions and work in one thread, on a moving clock, among people, providers and
 * panels that fail as one seed says.
 */
@NullMarked
package io.veilbot.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
