package io.veilbot.integrations.stripe;

import static io.veilbot.integrations.stripe.Ids.needed;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.PaidInvoices.Figures;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Sighting;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what became of a page to be paid: money is believed only when all of it agrees. */
final class MoneyReader {

    private MoneyReader() {}

    /**
     * @throws UnreadableAnswerException if a part is missing, or does not go with the others
     */
    static Outcome<Sighting> sighting(Session session) {
        String id = needed(session.getId(), "id");
        return switch (needed(session.getStatus(), "status")) {
            case "open" -> new Outcome.Pending<>("not-paid-yet");
            case "expired" -> seen(session, new PaymentOutcome.Expired(id));
            case "complete" -> complete(session, id);
            default -> throw new UnreadableAnswerException("status");
        };
    }

    /** Some ways to pay take days between the page and the money. */
    private static Outcome<Sighting> complete(Session session, String id) {
        if (!"payment".equals(session.getMode())) {
            return new Outcome.Refused<>("not_a_payment");
        }
        PaymentIntent intent = needed(session.getPaymentIntentObject(), "payment_intent");
        return switch (needed(session.getPaymentStatus(), "payment_status")) {
            case "paid" -> paid(session, id, intent);
            case "unpaid" ->
                    switch (needed(intent.getStatus(), "payment_intent.status")) {
                        case "requires_payment_method", "canceled" ->
                                seen(session, new PaymentOutcome.Declined(id, error(intent)));
                        default -> new Outcome.Pending<>("not-settled-yet");
                    };
            default -> throw new UnreadableAnswerException("payment_status");
        };
    }

    private static String error(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLastPaymentError())
                .flatMap(error -> Optional.ofNullable(error.getCode()))
                .filter(code -> code.matches("[a-z0-9_]{1,64}"))
                .orElse("unknown");
    }

    private static Outcome<Sighting> paid(Session session, String id, PaymentIntent intent) {
        mustAgree(session, intent);
        return money(needed(intent.getAmountReceived(), "amount_received"), intent.getCurrency())
                .map(money -> seen(session, paid(id, money, charge(session), session)))
                .orElseGet(() ->
                        new Outcome.Done<>(
                                new Sighting.Strange(
                                        id, "its currency is unknown here", Optional.empty())));
    }

    private static void mustAgree(Session session, PaymentIntent intent) {
        if (!needed(session.getAmountTotal(), "amount_total").equals(intent.getAmountReceived())
                || !needed(session.getCurrency(), "currency").equals(intent.getCurrency())) {
            throw new UnreadableAnswerException("amount_received");
        }
    }

    private static PaymentOutcome paid(String id, Money money, Charge charge, Session session) {
        return new PaymentOutcome.Paid(
                id,
                money,
                paidAt(charge),
                needed(charge.getPaymentMethodDetails(), "payment_method_details").getType(),
                fee(charge, money),
                !Boolean.TRUE.equals(session.getLivemode()));
    }

    /** The money itself. */
    static Charge charge(Session session) {
        var intent = needed(session.getPaymentIntentObject(), "payment_intent");
        return needed(intent.getLatestChargeObject(), "latest_charge");
    }

    static Instant paidAt(Charge charge) {
        return Instant.ofEpochSecond(needed(charge.getCreated(), "created"));
    }

    /** Told in the money of the shop's account; the same share of the price. */
    private static Optional<Money> fee(Charge charge, Money price) {
        return Optional.ofNullable(charge.getBalanceTransactionObject())
                .filter(entry -> entry.getAmount() != null && entry.getAmount() > 0)
                .filter(entry -> entry.getFee() != null && entry.getFee() <= entry.getAmount())
                .map(entry -> share(price.minor(), entry.getFee(), entry.getAmount()))
                .map(minor -> new Money(minor, price.currency()));
    }

    private static long share(long price, long fee, long amount) {
        return Math.floorDiv(Math.multiplyExact(price, fee) + amount / 2, amount);
    }

    /** Empty in a currency that is none here. */
    static Optional<Money> money(long minor, String code) {
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().toLowerCase(Locale.ROOT).equals(code))
                .findAny()
                .map(currency -> new Money(minor, currency));
    }

    private static Outcome<Sighting> seen(Session session, PaymentOutcome outcome) {
        PaidInvoice ours = noted(session);
        return new Outcome.Done<>(
                new Sighting.Seen(ours.providerPaymentId(), ours.payment(), outcome));
    }

    static PaidInvoice listed(Session session) {
        Charge charge = charge(session);
        String currency = needed(session.getCurrency(), "currency");
        var figures =
                new Figures(
                        money(needed(session.getAmountTotal(), "amount_total"), currency),
                        Optional.ofNullable(charge.getAmountRefunded())
                                .flatMap(returned -> money(returned, currency)),
                        paidAt(charge));
        PaidInvoice ours = noted(session);
        return new PaidInvoice(ours.providerPaymentId(), ours.notes(), figures);
    }

    private static PaidInvoice noted(Session session) {
        return new PaidInvoice(
                needed(session.getId(), "id"),
                Optional.ofNullable(session.getMetadata()).orElse(Map.of()));
    }
}
