/** The rules of the house, checked on the house and on those who break them. */
@NullMarked
package io.veilbot.app.architecture;

import org.jspecify.annotations.NullMarked;
