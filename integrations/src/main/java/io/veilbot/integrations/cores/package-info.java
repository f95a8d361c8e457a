/** V2Ray and Xray, the proxies themselves: their API over gRPC. */
@NullMarked
package io.veilbot.integrations.cores;

import org.jspecify.annotations.NullMarked;
