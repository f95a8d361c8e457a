/** Answers about where keys live. */
@NullMarked
package io.veilbot.query.servers;

import org.jspecify.annotations.NullMarked;
