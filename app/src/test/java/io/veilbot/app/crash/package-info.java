/** The packaged shop, killed and started again. */
@NullMarked
package io.veilbot.app.crash;

import org.jspecify.annotations.NullMarked;
