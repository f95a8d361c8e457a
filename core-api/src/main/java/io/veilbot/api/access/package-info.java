@NullMarked
package io.veilbot.api.access;

import org.jspecify.annotations.NullMarked;
