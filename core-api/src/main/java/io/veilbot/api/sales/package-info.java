@NullMarked
package io.veilbot.api.sales;

import org.jspecify.annotations.NullMarked;
