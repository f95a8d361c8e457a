@NullMarked
package io.veilbot.web.links;

import org.jspecify.annotations.NullMarked;
