/** The stand-in of cores, called over its own wire. */
@NullMarked
package io.veilbot.sandbox.cores;

import org.jspecify.annotations.NullMarked;
