/**
 * The V2Ray and Xray stand-in: two proxies with the API over gRPC that the real ones have, and
 * their traps.
 */
@NullMarked
package io.veilbot.sandbox.cores;

import org.jspecify.annotations.NullMarked;
