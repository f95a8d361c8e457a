package io.veilbot.integrations.yookassa;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Sighting;
import java.util.Arrays;
import java.util.Optional;

/** Reads the provider's payment object, strictly: money is believed only when all of it agrees. */
final class PaymentReader {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_VALUE = 512;

    private final String shopId;

    PaymentReader(String shopId) {
        this.shopId = shopId;
    }

    /**
     * @param asked the id that was asked for
     * @throws UnreadableAnswerException if it is not such an object
     */
    Outcome<Sighting> sighting(StrictJson payment, String asked) {
        String id = id(payment);
        if (!id.equals(asked)) {
            throw new UnreadableAnswerException("id");
        }
        return switch (payment.text("status", LONGEST_WORD)) {
            case "succeeded" -> succeeded(payment, id);
            case "canceled" -> seen(payment, id, Cancellation.of(payment, id));
            case "pending", "waiting_for_capture" -> new Outcome.Pending<>("not-paid-yet");
            default -> throw new UnreadableAnswerException("status");
        };
    }

    static String id(StrictJson payment) {
        String id = payment.text("id", LONGEST_ID);
        if (!id.matches("[A-Za-z0-9_-]+")) {
            throw new UnreadableAnswerException("id");
        }
        return id;
    }

    private Outcome<Sighting> succeeded(StrictJson payment, String id) {
        if (!payment.flag("paid")) {
            return new Outcome.Pending<>("succeeded-but-not-paid");
        }
        Amount amount = amount(payment, "amount");
        if (isAnotherShops(payment)) {
            return strange(id, "it went to another shop's account", amount.known());
        }
        return amount.known()
                .map(money -> seen(payment, id, paid(payment, id, money)))
                .orElseGet(() -> strange(id, "its currency is unknown here", Optional.empty()));
    }

    private boolean isAnotherShops(StrictJson payment) {
        return payment.child("recipient")
                .flatMap(recipient -> recipient.textIfAny("account_id", LONGEST_WORD))
                .filter(account -> !account.equals(shopId))
                .isPresent();
    }

    private static PaymentOutcome paid(StrictJson payment, String id, Money money) {
        return new PaymentOutcome.Paid(
                id,
                money,
                payment.momentIfAny("captured_at")
                        .or(() -> payment.momentIfAny("created_at"))
                        .orElseThrow(() -> new UnreadableAnswerException("captured_at")),
                payment.child("payment_method")
                        .flatMap(method -> method.textIfAny("type", LONGEST_WORD))
                        .orElse("unknown"),
                fee(payment, money),
                payment.flag("test"));
    }

    private static Optional<Money> fee(StrictJson payment, Money money) {
        return payment.child("income_amount")
                .flatMap(income -> amount(income).known())
                .filter(income -> income.currency() == money.currency())
                .filter(income -> income.minor() <= money.minor())
                .map(money::minus);
    }

    private static Outcome<Sighting> seen(StrictJson payment, String id, PaymentOutcome outcome) {
        return new Outcome.Done<>(new Sighting.Seen(id, intent(payment), outcome));
    }

    private static Outcome<Sighting> strange(String id, String why, Optional<Money> money) {
        return new Outcome.Done<>(new Sighting.Strange(id, why, money));
    }

    /** What we noted ourselves when it was created; anything else there is not ours. */
    static Optional<PaymentId> intent(StrictJson payment) {
        return payment.child("metadata")
                .flatMap(notes -> notes.textIfAny(InvoiceBody.PAYMENT_ID, LONGEST_VALUE))
                .filter(value -> value.matches("payment-[A-Za-z0-9_-]{1,90}"))
                .map(PaymentId::new);
    }

    /**
     * @param known empty if the currency is none of ours
     */
    private record Amount(Optional<Money> known) {}

    private static Amount amount(StrictJson payment, String name) {
        return amount(payment.child(name).orElseThrow(() -> new UnreadableAnswerException(name)));
    }

    private static Amount amount(StrictJson amount) {
        String value = amount.text("value", 20);
        if (!value.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw new UnreadableAnswerException("value");
        }
        String code = amount.text("currency", 3);
        return new Amount(
                Arrays.stream(Currency.values())
                        .filter(currency -> currency.name().equals(code))
                        .findAny()
                        .map(currency -> parse(value, currency)));
    }

    private static Money parse(String value, Currency currency) {
        try {
            return Money.parse(value, currency);
        } catch (ArithmeticException e) {
            throw new UnreadableAnswerException("value");
        }
    }
}
