/** Remnawave's REST API. */
@NullMarked
package io.veilbot.integrations.remnawave;

import org.jspecify.annotations.NullMarked;
