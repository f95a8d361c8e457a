/** Measures the whole shop beside what its database can do at most. */
@NullMarked
package io.veilbot.benchmarks;

import org.jspecify.annotations.NullMarked;
