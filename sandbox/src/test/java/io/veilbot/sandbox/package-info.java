@NullMarked
package io.veilbot.sandbox;

import org.jspecify.annotations.NullMarked;
