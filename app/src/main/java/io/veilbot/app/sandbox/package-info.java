@NullMarked
package io.veilbot.app.sandbox;

import org.jspecify.annotations.NullMarked;
