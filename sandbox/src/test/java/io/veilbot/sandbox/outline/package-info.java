@NullMarked
package io.veilbot.sandbox.outline;

import org.jspecify.annotations.NullMarked;
