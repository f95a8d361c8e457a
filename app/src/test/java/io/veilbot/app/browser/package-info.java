@NullMarked
package io.veilbot.app.browser;

import org.jspecify.annotations.NullMarked;
