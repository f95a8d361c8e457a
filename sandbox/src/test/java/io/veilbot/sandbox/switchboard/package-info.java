@NullMarked
package io.veilbot.sandbox.switchboard;

import org.jspecify.annotations.NullMarked;
