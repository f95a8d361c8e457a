/** Pretends to be Remnawave 3.4, and 2.1 where it is told to: its users' API with its codes. */
@NullMarked
package io.veilbot.sandbox.remnawave;

import org.jspecify.annotations.NullMarked;
