package io.veilbot.integrations.platega;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what became of a transaction. */
final class TransactionReader {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionReader.class);
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String WAY = "paymentMethod";
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_PAYLOAD = 4096;

    private final Clock clock;
    private final boolean test;

    /**
     * @param clock tells when money was seen: the provider does not tell when it came
     * @param test whether the money is pretended
     */
    TransactionReader(Clock clock, boolean test) {
        this.clock = clock;
        this.test = test;
    }

    /**
     * @throws UnreadableAnswerException if there is none, or it is none of this provider's
     */
    static String id(StrictJson object, String name) {
        String id = object.text(name, LONGEST_WORD);
        if (!isId(id)) {
            throw new UnreadableAnswerException(name);
        }
        return id;
    }

    static boolean isId(String text) {
        return text.matches(ID);
    }

    /**
     * @throws UnreadableAnswerException if it is not such an object
     */
    Outcome<Sighting> sighting(StrictJson transaction) {
        String id = id(transaction, "id");
        String status = transaction.text("status", LONGEST_WORD).toLowerCase(Locale.ROOT);
        return switch (status) {
            case "pending" -> new Outcome.Pending<>("not-paid-yet");
            case "confirmed" -> ofMoney(transaction, id, money -> came(transaction, id, money));
            case "chargebacked", "chargeback" ->
                    ofMoney(transaction, id, money -> takenBack(transaction, id, money, status));
            case "refunded" -> ofMoney(transaction, id, money -> wentBack(transaction, id, money));
            case "canceled", "cancelled" ->
                    ended(transaction, id, new PaymentOutcome.Cancelled(id, status));
            case "expired" -> ended(transaction, id, new PaymentOutcome.Expired(id));
            case "failed" -> ended(transaction, id, new PaymentOutcome.Declined(id, status));
            default -> unheardOf(id);
        };
    }

    private static Outcome<Sighting> ofMoney(
            StrictJson transaction, String id, Function<Money, Sighting> sighting) {
        return new Outcome.Done<>(
                DetailsReader.read(transaction).map(sighting).orElseGet(() -> strange(id)));
    }

    private static Sighting strange(String id) {
        return new Sighting.Strange(id, "its currency is unknown here", Optional.empty());
    }

    private Sighting.Seen came(StrictJson transaction, String id, Money money) {
        return new Sighting.Seen(id, intent(transaction, id), paid(transaction, id, money));
    }

    private Sighting takenBack(StrictJson transaction, String id, Money money, String reason) {
        return new Sighting.TakenBack(came(transaction, id, money), money, reason);
    }

    /** All of it, under the one id that there is. */
    private Sighting wentBack(StrictJson transaction, String id, Money money) {
        var back = new Returned(id, Optional.empty(), money);
        return new Sighting.Seen(
                id, intent(transaction, id), paid(transaction, id, money), List.of(back));
    }

    private static Outcome<Sighting> ended(
            StrictJson transaction, String id, PaymentOutcome outcome) {
        return new Outcome.Done<>(new Sighting.Seen(id, intent(transaction, id), outcome));
    }

    private Paid paid(StrictJson transaction, String id, Money money) {
        return new Paid(
                id, money, clock.instant(), instrument(transaction), Optional.empty(), test);
    }

    private static String instrument(StrictJson transaction) {
        return transaction.isText(WAY)
                ? transaction.text(WAY, LONGEST_WORD)
                : transaction.wholeIfAny(WAY).flatMap(Way::of).map(Way::word).orElse("unknown");
    }

    /** Our payment; empty if somebody else wrote the payload. */
    private static Optional<PaymentId> intent(StrictJson transaction, String id) {
        return transaction
                .textIfAny("payload", LONGEST_PAYLOAD)
                .map(payload -> new PaidInvoice(id, Map.of(Intent.PAYMENT, payload)))
                .flatMap(PaidInvoice::payment);
    }

    /** It may be the word for money: nothing is decided, and staff hear of it. */
    private static Outcome<Sighting> unheardOf(String id) {
        LOG.error("Platega shows {} in a state that nobody here has heard of", id);
        return new Outcome.Pending<>("state-unheard-of");
    }
}
