/** The engine room: stores, buses, processors and deadlines, wired by hand. */
@NullMarked
package io.veilbot.app.engine;

import org.jspecify.annotations.NullMarked;
