@NullMarked
package io.veilbot.app.integrations;

import org.jspecify.annotations.NullMarked;
