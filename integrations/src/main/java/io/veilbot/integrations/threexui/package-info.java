/** 3x-ui's API, of version 3 and of version 2. */
@NullMarked
package io.veilbot.integrations.threexui;

import org.jspecify.annotations.NullMarked;
