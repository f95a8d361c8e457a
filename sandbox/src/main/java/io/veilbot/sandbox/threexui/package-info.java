/** Pretends to be 3x-ui panels, one of version 3 and one of version 2. */
@NullMarked
package io.veilbot.sandbox.threexui;

import org.jspecify.annotations.NullMarked;
