/**
 * Places at which a shop in the sandbox can be stopped dead, so that a test can kill it there and
 * see what a restart makes of it. Nothing here exists in a shop in earnest.
 */
@NullMarked
package io.veilbot.app.crash;

import org.jspecify.annotations.NullMarked;
