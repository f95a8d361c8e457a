package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;

import io.veilbot.api.Money;
import io.veilbot.api.MoneyLimits;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.command.Decisions;
import io.veilbot.command.people.Customer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A payment of 99 roubles for a month, told by a poll. */
final class PaymentWords {

    static final PaymentId PAYMENT = new PaymentId("payment-1");
    static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    static final Money PRICE = roubles(99);
    static final Offer OFFER = Offer.atListPrice(MONTH, 1, termsAt(PRICE), PRICE);
    static final Instant PAID_AT = NOW.minusSeconds(5);
    static final Instant OPEN_UNTIL = NOW.plusSeconds(3_600);
    static final URI LINK = URI.create("https://pay.example/1");

    /** Nobody needs anybody to give money back. */
    static final RefundRules ALONE = new RefundRules(MoneyLimits.parse("any"));

    private PaymentWords() {}

    /** Where nobody needs anybody to give money back. */
    static Decisions<Payment> decisions(boolean acceptTestMoney) {
        return withTakings(
                new Decisions<>(Payment.class, new PaymentRules(acceptTestMoney), ALONE));
    }

    /** News of money comes by way of the takings. */
    static Decisions<Payment> withTakings(Decisions<Payment> decisions) {
        var fixture = decisions.fixture();
        fixture.registerAnnotatedCommandHandler(
                new Takings(fixture.getRepository(), new OtherStreams().of(Customer.class)));
        return decisions;
    }

    static PaymentRequested requested() {
        return new PaymentRequested(
                PAYMENT, ANNA, OFFER, CARD, SUBSCRIPTION, false, PAYMENT.value(), NOW);
    }

    static RecordInvoice recordInvoice(String providerId) {
        return new RecordInvoice(PAYMENT, providerId, LINK, OPEN_UNTIL);
    }

    static InvoiceOpened opened() {
        return new InvoiceOpened(PAYMENT, ANNA, "p-1", LINK, OPEN_UNTIL, NOW);
    }

    static Paid paid(String providerId, Money amount, boolean test) {
        return new Paid(providerId, amount, PAID_AT, "bank_card", Optional.empty(), test);
    }

    static Paid paid() {
        return paid("p-1", PRICE, false);
    }

    static RecordPaymentOutcome told(PaymentOutcome outcome) {
        return new RecordPaymentOutcome(PAYMENT, outcome, SeenBy.POLL);
    }

    static PaymentConfirmed confirmed() {
        return confirmed(false);
    }

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
                PAID_AT,
                SeenBy.POLL,
                NOW);
    }

    /** A person took other money for the price. */
    static PaymentConfirmed accepted(String providerId, Money found) {
        return new PaymentConfirmed(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                false,
                OFFER,
                providerId,
                found,
                "unknown",
                Optional.empty(),
                NOW,
                SeenBy.ADMIN,
                NOW);
    }

    static PaymentDeclined declined() {
        return new PaymentDeclined(PAYMENT, ANNA, "no money", SeenBy.POLL, NOW);
    }

    static PaymentExpired expired() {
        return new PaymentExpired(PAYMENT, ANNA, SeenBy.POLL, NOW);
    }

    static PaymentCancelled cancelled() {
        return new PaymentCancelled(PAYMENT, ANNA, "by customer", SeenBy.POLL, NOW);
    }

    static PaymentMismatched mismatched(Paid paid, Difference... differences) {
        return new PaymentMismatched(
                PAYMENT,
                ANNA,
                paid.providerPaymentId(),
                PRICE,
                paid.amount(),
                List.of(differences),
                SeenBy.POLL,
                NOW);
    }
}
