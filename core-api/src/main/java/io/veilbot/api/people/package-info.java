@NullMarked
package io.veilbot.api.people;

import org.jspecify.annotations.NullMarked;
