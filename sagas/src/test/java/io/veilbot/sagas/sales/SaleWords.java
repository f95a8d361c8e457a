package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OFFER;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.RefundId;
import io.veilbot.sagas.SagaSamples;
import java.time.Instant;
import java.util.Optional;

/** What happens to a sale of 99 roubles, and to the gift it may be. */
final class SaleWords {

    static final GiftId GIFT = GiftId.of(PAYMENT);
    static final CustomerId BORIS = new CustomerId("customer-boris");
    static final SubscriptionId HIS = SubscriptionId.of(BORIS, 1);

    private SaleWords() {}

    static PaymentConfirmed confirmed(boolean gift) {
        return new PaymentConfirmed(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                gift,
                OFFER,
                "p-1",
                PRICE,
                "bank_card",
                Optional.empty(),
                NOW.minusSeconds(7_200),
                SeenBy.RECONCILER,
                NOW);
    }

    /**
     * @param totalMinor kopeks of the price that went back so far; zero for other money
     */
    static PaymentRefunded refunded(long totalMinor) {
        var total = new Money(totalMinor, Currency.RUB);
        return new PaymentRefunded(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                RefundId.seenAtProvider(PAYMENT, totalMinor),
                "r-" + totalMinor,
                total,
                total,
                PRICE,
                SeenBy.POLL,
                NOW);
    }

    static PaymentChargedBack chargedBack() {
        return new PaymentChargedBack(
                PAYMENT, ANNA, SUBSCRIPTION, PRICE, "fraud", SeenBy.CALLBACK, NOW);
    }

    static GiftIssued giftIssued() {
        var code = new PersonalText(ANNA, "code");
        return new GiftIssued(GIFT, PAYMENT, ANNA, code, "fingerprint", OFFER.terms(), NOW);
    }

    static Grant giftGrant() {
        return Grant.ofGift(GIFT, OFFER.terms());
    }

    static GiftRedeemed giftRedeemed() {
        return new GiftRedeemed(GIFT, BORIS, HIS, giftGrant(), NOW);
    }

    static PeriodGranted giftGranted() {
        PeriodGranted like = SagaSamples.granted(PAYMENT);
        Instant end = giftGrant().period().after(NOW);
        return new PeriodGranted(
                HIS, BORIS, giftGrant(), NOW, NOW, end, like.total(), like.entitlement(), NOW);
    }
}
