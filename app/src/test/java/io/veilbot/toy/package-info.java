/** A lamp shop: the smallest application that uses every part of the engine room. */
@NullMarked
package io.veilbot.toy;

import org.jspecify.annotations.NullMarked;
