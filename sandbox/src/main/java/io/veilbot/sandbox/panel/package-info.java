/** What pretended VPN panels have in common: an HTTPS door, and ways to go wrong. */
@NullMarked
package io.veilbot.sandbox.panel;

import org.jspecify.annotations.NullMarked;
