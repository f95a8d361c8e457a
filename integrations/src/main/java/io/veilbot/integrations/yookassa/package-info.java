/** YooKassa, API v3. */
@NullMarked
package io.veilbot.integrations.yookassa;

import org.jspecify.annotations.NullMarked;
