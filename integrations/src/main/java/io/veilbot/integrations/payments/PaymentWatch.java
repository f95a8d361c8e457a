package io.veilbot.integrations.payments;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Work;
import java.time.Duration;

/** How a payment is watched: what both watches have in common. */
final class PaymentWatch {

    static final String PROVIDER = "provider";
    static final String PAYMENT = "providerPaymentId";
    static final String OPEN_UNTIL = "openUntil";

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** How long after its link stopped working money may still turn up. */
    static final Duration GRACE = Duration.ofDays(1);

    private PaymentWatch() {}

    static Outcome<Sighting> look(Providers providers, Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> provider.lookUp(work.detail(PAYMENT)))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    /** A sixth of its age: often at first, when the person is paying. */
    static Duration interval(Duration age) {
        Duration sixth = age.dividedBy(6);
        if (sixth.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return sixth.compareTo(LONGEST) > 0 ? LONGEST : sixth;
    }
}
