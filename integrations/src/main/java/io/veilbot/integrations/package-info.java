/** Reaches out: payment providers and VPN panels, through work that survives crashes. */
@NullMarked
package io.veilbot.integrations;

import org.jspecify.annotations.NullMarked;
