/** Read models on a real database: events in, answers out. */
@NullMarked
package io.veilbot.app.views;

import org.jspecify.annotations.NullMarked;
