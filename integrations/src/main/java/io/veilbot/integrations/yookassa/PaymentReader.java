package io.veilbot.integrations.yookassa;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.Sighting;
import java.time.Instant;
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
            case "waiting_for_capture" -> earmarked(payment, id);
            case "pending" -> new Outcome.Pending<>("not-paid-yet");
            default -> throw new UnreadableAnswerException("status");
        };
    }

    /** Whether anything went back of it; how much, each refund says. */
    static boolean hasRefunds(StrictJson payment) {
        return payment.child("refunded_amount")
                .flatMap(AmountReader::read)
                .filter(refunded -> refunded.minor() > 0)
                .isPresent();
    }

    static String id(StrictJson payment) {
        return id(payment, "id");
    }

    static String id(StrictJson object, String name) {
        String id = object.text(name, LONGEST_ID);
        if (!id.matches("[A-Za-z0-9_-]+")) {
            throw new UnreadableAnswerException(name);
        }
        return id;
    }

    private Outcome<Sighting> succeeded(StrictJson payment, String id) {
        if (!payment.flag("paid")) {
            return new Outcome.Pending<>("succeeded-but-not-paid");
        }
        Optional<Money> amount = AmountReader.required(payment, "amount");
        if (isAnotherShops(payment)) {
            return strange(id, "it went to another shop's account", amount);
        }
        return amount.map(money -> seen(payment, id, paid(payment, id, money)))
                .orElseGet(() -> strange(id, "its currency is unknown here", Optional.empty()));
    }

    private Outcome<Sighting> earmarked(StrictJson payment, String id) {
        Optional<Money> amount = AmountReader.required(payment, "amount");
        return isAnotherShops(payment)
                ? new Outcome.Pending<>("earmarked-for-another-shop")
                : new Outcome.Done<>(new Sighting.Earmarked(id, intent(payment), amount));
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
                paidAt(payment),
                payment.child("payment_method")
                        .flatMap(method -> method.textIfAny("type", LONGEST_WORD))
                        .orElse("unknown"),
                fee(payment, money),
                payment.flag("test"));
    }

    static Instant paidAt(StrictJson payment) {
        return payment.momentIfAny("captured_at")
                .or(() -> payment.momentIfAny("created_at"))
                .orElseThrow(() -> new UnreadableAnswerException("captured_at"));
    }

    private static Optional<Money> fee(StrictJson payment, Money money) {
        return payment.child("income_amount")
                .flatMap(AmountReader::read)
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
                .flatMap(notes -> notes.textIfAny(Intent.PAYMENT, LONGEST_VALUE))
                .filter(value -> value.matches("payment-[A-Za-z0-9_-]{1,90}"))
                .map(PaymentId::new);
    }
}
