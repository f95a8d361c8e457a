package io.veilbot.sandbox.provider;

import io.veilbot.sandbox.core.Faults;
import java.time.Duration;

/** The faults that befall notifications. */
final class NotificationFaults {

    private static final int DEFAULT_DELAY_SECONDS = 60;

    private NotificationFaults() {}

    static Delivery bend(Faults faults, String standIn, Delivery delivery) {
        if (faults.strikes(standIn, "lose-notification")) {
            return Delivery.LOST;
        }
        int copies = faults.strikes(standIn, "duplicate-notification") ? 2 : delivery.copies();
        Duration delay =
                faults.take(standIn, null, "delay-notification")
                        .map(value -> Duration.ofSeconds(value.asInt(DEFAULT_DELAY_SECONDS)))
                        .orElse(delivery.delay());
        return new Delivery(copies, delay);
    }

    static boolean holdBack(Faults faults, String standIn) {
        return faults.strikes(standIn, "out-of-order");
    }
}
