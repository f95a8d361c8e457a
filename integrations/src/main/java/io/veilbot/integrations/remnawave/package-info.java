/** Remnawave's REST API, versions 2 and 3. */
@NullMarked
package io.veilbot.integrations.remnawave;

import org.jspecify.annotations.NullMarked;
