@NullMarked
package io.veilbot.sandbox.panel;

import org.jspecify.annotations.NullMarked;
