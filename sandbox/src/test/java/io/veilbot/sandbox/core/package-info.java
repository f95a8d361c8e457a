@NullMarked
package io.veilbot.sandbox.core;

import org.jspecify.annotations.NullMarked;
