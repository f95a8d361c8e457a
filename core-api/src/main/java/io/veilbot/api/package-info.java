@NullMarked
package io.veilbot.api;

import org.jspecify.annotations.NullMarked;
