package io.veilbot.integrations.cryptopay;

import static java.math.RoundingMode.HALF_UP;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Sighting;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads what became of an invoice. */
final class PaidReader {

    private static final int LONGEST_WORD = 64;

    private final boolean test;

    /**
     * @param test whether the money is of the test net
     */
    PaidReader(boolean test) {
        this.test = test;
    }

    /** Coins that came for an invoice. */
    record Coins(String asset, BigDecimal amount) {}

    Outcome<Sighting> sighting(StrictJson invoice) {
        String id = InvoiceReader.id(invoice);
        return switch (InvoiceReader.status(invoice)) {
            case "active" -> new Outcome.Pending<>("not-paid-yet");
            case "expired" -> seen(invoice, new PaymentOutcome.Expired(id));
            case "paid" ->
                    InvoiceReader.price(invoice)
                            .map(price -> seen(invoice, paid(invoice, id, price)))
                            .orElseGet(() -> strange(id));
            default -> throw new UnreadableAnswerException("status");
        };
    }

    private PaymentOutcome paid(StrictJson invoice, String id, Money price) {
        var coins = coins(invoice);
        return new PaymentOutcome.Paid(
                id,
                price,
                invoice.momentIfAny("paid_at")
                        .orElseThrow(() -> new UnreadableAnswerException("paid_at")),
                coins.asset(),
                fee(invoice, price, coins),
                test);
    }

    static Coins coins(StrictJson invoice) {
        String asset =
                invoice.textIfAny("paid_asset", LONGEST_WORD)
                        .orElseGet(() -> invoice.text("asset", LONGEST_WORD));
        return new Coins(
                asset,
                invoice.decimalIfAny("paid_amount")
                        .filter(amount -> amount.signum() > 0)
                        .orElseThrow(() -> new UnreadableAnswerException("paid_amount")));
    }

    /** Told in coins; the same share of the price. */
    private static Optional<Money> fee(StrictJson invoice, Money price, Coins coins) {
        boolean same =
                invoice.textIfAny("fee_asset", LONGEST_WORD)
                        .filter(coins.asset()::equals)
                        .isPresent();
        return invoice.decimalIfAny("fee_amount")
                .filter(fee -> same && fee.compareTo(coins.amount()) <= 0)
                .map(fee -> fee.multiply(BigDecimal.valueOf(price.minor())))
                .map(fee -> fee.divide(coins.amount(), 0, HALF_UP).longValueExact())
                .map(minor -> new Money(minor, price.currency()));
    }

    private static Outcome<Sighting> seen(StrictJson invoice, PaymentOutcome outcome) {
        var ours = new PaidInvoice(InvoiceReader.id(invoice), InvoiceReader.notes(invoice));
        Optional<PaymentId> intent = ours.payment();
        return new Outcome.Done<>(new Sighting.Seen(ours.providerPaymentId(), intent, outcome));
    }

    private static Outcome<Sighting> strange(String id) {
        return new Outcome.Done<>(
                new Sighting.Strange(id, "its currency is unknown here", Optional.empty()));
    }
}
