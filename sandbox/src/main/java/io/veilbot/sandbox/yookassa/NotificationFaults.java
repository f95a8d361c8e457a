package io.veilbot.sandbox.yookassa;

import io.veilbot.sandbox.core.Faults;
import java.time.Duration;

/** The faults that befall notifications. */
final class NotificationFaults {

    private static final int DEFAULT_DELAY_SECONDS = 60;

    private NotificationFaults() {}

    static Delivery bend(Faults faults, Delivery delivery) {
        if (faults.strikes(YookassaStandIn.NAME, "lose-notification")) {
            return Delivery.LOST;
        }
        int copies =
                faults.strikes(YookassaStandIn.NAME, "duplicate-notification")
                        ? 2
                        : delivery.copies();
        Duration delay =
                faults.take(YookassaStandIn.NAME, null, "delay-notification")
                        .map(value -> Duration.ofSeconds(value.asInt(DEFAULT_DELAY_SECONDS)))
                        .orElse(delivery.delay());
        return new Delivery(copies, delay);
    }

    static boolean holdBack(Faults faults) {
        return faults.strikes(YookassaStandIn.NAME, "out-of-order");
    }
}
