package io.veilbot.integrations.stars;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.PaidInvoices.Figures;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import io.veilbot.integrations.stars.Movement.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the list says of payments. */
final class Sightings {

    private static final String INSTRUMENT = "stars";

    private Sightings() {}

    /** A payment of ours, by its id or by that of its money. */
    static Outcome<Sighting> of(StarBook book, String id) {
        Optional<PaymentId> ours = payment(id);
        List<Movement> all = ours.isPresent() ? book.ofPayload(id) : book.ofCharge(id);
        return all.stream()
                .filter(one -> one.kind() == Kind.PAID)
                .findFirst()
                .<Outcome<Sighting>>map(paid -> new Outcome.Done<>(seen(book, paid)))
                .orElseGet(() -> nothing(ours.isPresent()));
    }

    private static Outcome<Sighting> nothing(boolean mayCome) {
        return mayCome ? new Outcome.Pending<>("not-paid-yet") : new Outcome.Refused<>("not_found");
    }

    private static Sighting seen(StarBook book, Movement paid) {
        Optional<PaymentId> payment = payment(paid.payload());
        var money =
                new PaymentOutcome.Paid(
                        paid.charge(),
                        paid.amount(),
                        paid.movedAt(),
                        INSTRUMENT,
                        Optional.empty(),
                        false);
        List<Returned> returned =
                book.ofCharge(paid.charge()).stream()
                        .filter(one -> one.kind() == Kind.RETURNED)
                        .map(back -> returned(back, payment))
                        .toList();
        return new Sighting.Seen(paid.charge(), payment, money, returned);
    }

    /** There is no more than one of a charge, so it needs no other name than that of its money. */
    private static Returned returned(Movement back, Optional<PaymentId> payment) {
        return new Returned(
                back.charge(),
                payment.map(ours -> RefundId.ofFinding(ours, back.charge())),
                back.amount());
    }

    static PaidInvoice listed(Movement moved) {
        boolean back = moved.kind() == Kind.RETURNED;
        var stars = new Money(back ? moved.stars() : 0, Currency.XTR);
        return new PaidInvoice(
                moved.charge(),
                Map.of(Intent.PAYMENT, moved.payload()),
                back,
                Optional.of(
                        new Figures(
                                Optional.of(moved.amount()), Optional.of(stars), moved.movedAt())));
    }

    private static Optional<PaymentId> payment(String payload) {
        return new PaidInvoice("", Map.of(Intent.PAYMENT, payload)).payment();
    }
}
