/** What pretended payment providers have in common: a gate, a till, and news for the shop. */
@NullMarked
package io.veilbot.sandbox.provider;

import org.jspecify.annotations.NullMarked;
