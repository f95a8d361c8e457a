@NullMarked
package io.veilbot.integrations.threexui;

import org.jspecify.annotations.NullMarked;
