/** Forgets people, wherever something of them lies. */
@NullMarked
package io.veilbot.app.erasure;

import org.jspecify.annotations.NullMarked;
