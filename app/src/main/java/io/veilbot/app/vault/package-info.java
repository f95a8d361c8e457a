/** Sealing of personal data and secrets. */
@NullMarked
package io.veilbot.app.vault;

import org.jspecify.annotations.NullMarked;
