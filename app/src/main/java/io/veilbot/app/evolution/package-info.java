/**
 * How events of earlier shapes are read: a step per revision, applied when they leave the store.
 */
@NullMarked
package io.veilbot.app.evolution;

import org.jspecify.annotations.NullMarked;
