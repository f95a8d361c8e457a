/** Those who break the rules on purpose: each rule is tested on one of them. */
@NullMarked
package io.veilbot.app.architecture.violators;

import org.jspecify.annotations.NullMarked;
