/** The stand-ins, judged by clients that others wrote for the providers themselves. */
@NullMarked
package io.veilbot.app.foreign;

import org.jspecify.annotations.NullMarked;
