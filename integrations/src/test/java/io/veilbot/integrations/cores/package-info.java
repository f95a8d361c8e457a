/** V2Ray and Xray, by the bytes they send. */
@NullMarked
package io.veilbot.integrations.cores;

import org.jspecify.annotations.NullMarked;
