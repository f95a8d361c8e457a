@NullMarked
package io.veilbot.app.audit;

import org.jspecify.annotations.NullMarked;
