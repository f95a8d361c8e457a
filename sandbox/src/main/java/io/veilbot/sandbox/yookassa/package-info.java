/** Pretends to be YooKassa: API v3, the checkout page, the notifications. */
@NullMarked
package io.veilbot.sandbox.yookassa;

import org.jspecify.annotations.NullMarked;
