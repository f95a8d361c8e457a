@NullMarked
package io.veilbot.api.catalog;

import org.jspecify.annotations.NullMarked;
