@NullMarked
package io.veilbot.sandbox.cryptopay;

import org.jspecify.annotations.NullMarked;
