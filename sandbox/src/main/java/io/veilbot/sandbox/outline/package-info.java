/**
 * Pretends to be Outline servers (shadowbox): the management API behind a self-signed certificate.
 */
@NullMarked
package io.veilbot.sandbox.outline;

import org.jspecify.annotations.NullMarked;
