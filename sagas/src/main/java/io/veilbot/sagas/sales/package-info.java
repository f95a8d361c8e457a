/** From money to access, and to a person where money differs. */
@NullMarked
package io.veilbot.sagas.sales;

import org.jspecify.annotations.NullMarked;
