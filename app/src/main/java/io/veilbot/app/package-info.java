@NullMarked
package io.veilbot.app;

import org.jspecify.annotations.NullMarked;
