package io.veilbot.app.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * What happens at one moment of a demo shop's past.
 *
 * @param ago before the present
 */
record Moment(Duration ago, List<Deed> deeds) {}
