@NullMarked
package io.veilbot.web.staff;

import org.jspecify.annotations.NullMarked;
