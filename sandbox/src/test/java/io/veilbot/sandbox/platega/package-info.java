@NullMarked
package io.veilbot.sandbox.platega;

import org.jspecify.annotations.NullMarked;
