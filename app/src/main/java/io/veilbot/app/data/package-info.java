/** The folder the shop keeps its own things in. */
@NullMarked
package io.veilbot.app.data;

import org.jspecify.annotations.NullMarked;
