@NullMarked
package io.veilbot.api.ops;

import org.jspecify.annotations.NullMarked;
