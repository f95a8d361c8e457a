/** Real proxies of other people, on this machine alone: traffic really flows through a key. */
@NullMarked
package io.veilbot.app.tunnels;

import org.jspecify.annotations.NullMarked;
