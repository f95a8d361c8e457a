@NullMarked
package io.veilbot.api.fleet;

import org.jspecify.annotations.NullMarked;
