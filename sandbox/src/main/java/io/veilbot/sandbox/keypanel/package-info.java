/** Pretends to be the VeilBot key panel, with what its versions were seen to do. */
@NullMarked
package io.veilbot.sandbox.keypanel;

import org.jspecify.annotations.NullMarked;
