package io.veilbot.sandbox.provider;

import java.time.Duration;

/**
 * How the notification of a change goes out.
 *
 * @param copies how often it is sent; 0 if it gets lost
 * @param delay by the sandbox's clock
 */
public record Delivery(int copies, Duration delay) {

    public static final Delivery NORMAL = new Delivery(1, Duration.ZERO);
    public static final Delivery LOST = new Delivery(0, Duration.ZERO);
    public static final Delivery TWICE = new Delivery(2, Duration.ZERO);
    public static final Delivery LATE = new Delivery(1, Duration.ofMinutes(1));
}
