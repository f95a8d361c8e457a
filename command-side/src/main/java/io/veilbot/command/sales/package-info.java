/** Decides about payments and the cases they leave to a person. */
@NullMarked
package io.veilbot.command.sales;

import org.jspecify.annotations.NullMarked;
