@NullMarked
package io.veilbot.app.launch;

import org.jspecify.annotations.NullMarked;
