/** Read models: how far they are, and how they are made again beside the live ones. */
@NullMarked
package io.veilbot.app.rebuild;

import org.jspecify.annotations.NullMarked;
