package io.veilbot.integrations.payments;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import java.util.List;
import java.util.Optional;

/** A payment as the provider shows it once something became of it. */
public sealed interface Sighting {

    String providerPaymentId();

    /**
     * @param intent the payment of ours that the provider noted beside it
     * @param returned all that went back of it, oldest first
     */
    record Seen(
            String providerPaymentId,
            Optional<PaymentId> intent,
            PaymentOutcome outcome,
            List<Returned> returned)
            implements Sighting {

        public Seen {
            returned = List.copyOf(returned);
        }

        /** Nothing went back. */
        public Seen(String providerPaymentId, Optional<PaymentId> intent, PaymentOutcome outcome) {
            this(providerPaymentId, intent, outcome, List.of());
        }
    }

    /**
     * Money that came, and that the payer's bank took back.
     *
     * @param reason in the provider's words
     */
    record TakenBack(Seen money, Money amount, String reason) implements Sighting {

        @Override
        public String providerPaymentId() {
            return money.providerPaymentId();
        }
    }

    /**
     * The payer's bank earmarks money for us. It is none of ours before it is taken.
     *
     * @param intent the payment of ours that the provider noted beside it
     * @param amount empty if its currency is none of ours
     */
    record Earmarked(String providerPaymentId, Optional<PaymentId> intent, Optional<Money> amount)
            implements Sighting {

        boolean is(String id) {
            return providerPaymentId.equals(id);
        }
    }

    /**
     * Money that cannot be ours as it stands: another shop's, or in a currency unknown here.
     *
     * @param why for staff
     * @param money where it can be told
     */
    record Strange(String providerPaymentId, String why, Optional<Money> money)
            implements Sighting {}
}
