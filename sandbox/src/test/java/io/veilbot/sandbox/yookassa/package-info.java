@NullMarked
package io.veilbot.sandbox.yookassa;

import org.jspecify.annotations.NullMarked;
