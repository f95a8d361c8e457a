package io.veilbot.api.sales;

import io.veilbot.api.Money;
import io.veilbot.api.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about money by the ids that providers give it. */
public sealed interface MoneyQuery<R> extends Query<R> {

    /**
     * Money in the ledger, by the provider's ids, oldest first.
     *
     * @param from came at or after, by our clock
     * @param to came before
     */
    record MoneyBooked(Instant from, Instant to, Optional<String> provider)
            implements MoneyQuery<MoneyList> {

        @Override
        public Class<MoneyList> answerType() {
            return MoneyList.class;
        }
    }

    /** Money in the ledger under these ids of a provider, whenever it came. */
    record MoneyUnder(String provider, List<String> providerPaymentIds)
            implements MoneyQuery<MoneyList> {

        @Override
        public Class<MoneyList> answerType() {
            return MoneyList.class;
        }
    }

    /** As asked. */
    record MoneyList(List<BookedMoney> money) {}

    /**
     * Money that came, as agreed or not.
     *
     * @param confirmed whether it is what confirmed the payment
     * @param returned what went back of it
     * @param chargedBack whether the payer's bank took it
     * @param cameAt when the shop heard of it
     * @param changedAt when anything last happened to it
     * @param bought what became of the access that it bought
     */
    record BookedMoney(
            PaymentId payment,
            String provider,
            String providerPaymentId,
            Money amount,
            boolean confirmed,
            Money returned,
            boolean chargedBack,
            Instant cameAt,
            Instant changedAt,
            Bought bought) {

        /** What is left of it. */
        public Money kept() {
            return chargedBack ? new Money(0, amount.currency()) : amount.minus(returned);
        }
    }

    /** What became of the access that money bought. */
    enum Bought {
        NOTHING,
        ACCESS,
        /** A gift, redeemed or not. */
        GIFT,
        /** Of the access, a part was taken back. */
        SHORTENED,
        /** All of it was taken back, or the gift was recalled. */
        TAKEN
    }
}
