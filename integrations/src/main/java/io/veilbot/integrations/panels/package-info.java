/** VPN panels: what one does for us, and who asks it. */
@NullMarked
package io.veilbot.integrations.panels;

import org.jspecify.annotations.NullMarked;
