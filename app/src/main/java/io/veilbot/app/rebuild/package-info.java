/** Read models made again from the events, beside the live ones, compared and swapped in. */
@NullMarked
package io.veilbot.app.rebuild;

import org.jspecify.annotations.NullMarked;
