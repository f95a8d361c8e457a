/** The VeilBot key panel: a small REST API in front of Xray. */
@NullMarked
package io.veilbot.integrations.keypanel;

import org.jspecify.annotations.NullMarked;
