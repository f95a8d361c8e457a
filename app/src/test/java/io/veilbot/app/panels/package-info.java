/** Adapters of panels against the stand-ins that pretend them. */
@NullMarked
package io.veilbot.app.panels;

import org.jspecify.annotations.NullMarked;
