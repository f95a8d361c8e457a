package io.veilbot.integrations.stars;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.SavedMethod;
import io.veilbot.integrations.stars.Movement.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Telegram's own subscriptions: it charges the Stars by itself, each time under another id. A
 * subscription is known by the id of its first money.
 */
final class Subscriptions {

    /** The only one that Telegram has. */
    static final Duration PERIOD = Duration.ofDays(30);

    private static final Secret TITLE = new Secret("Telegram Stars");

    private final StarCalls calls;
    private final ObjectMapper json;
    private final StarList list;

    Subscriptions(StarCalls calls, ObjectMapper json, StarList list) {
        this.calls = calls;
        this.json = json;
        this.list = list;
    }

    /** Whichever of its money is named, what is kept is the first. */
    Outcome<SavedMethod> behind(String charge) {
        return list.upToDate()
                .then(book ->
                        first(book.ofCharge(charge))
                                .flatMap(paid -> first(book.ofPayload(paid.payload())))
                                .<Outcome<SavedMethod>>map(this::kept)
                                .orElseGet(() -> new Outcome.Pending<>("not-listed-yet")));
    }

    private Outcome<SavedMethod> kept(Movement first) {
        return list.isRecurring(first)
                .then(recurs ->
                        recurs
                                ? new Outcome.Done<>(
                                        new SavedMethod(new Secret(first.charge()), TITLE))
                                : new Outcome.Refused<>("no-subscription"));
    }

    /** Its period, once paid, stays paid. */
    Outcome<String> stop(PaymentId order) {
        return list.upToDate()
                .then(book ->
                        first(book.ofPayload(order.value()))
                                .map(paid -> list.payerOf(paid).then(payer -> cancel(payer, paid)))
                                .orElseGet(() -> new Outcome.Pending<>("not-paid-yet")));
    }

    private static Optional<Movement> first(List<Movement> movements) {
        return movements.stream().filter(one -> one.kind() == Kind.PAID).findFirst();
    }

    private Outcome<String> cancel(long payer, Movement first) {
        var body =
                json.createObjectNode()
                        .put("user_id", payer)
                        .put("telegram_payment_charge_id", first.charge())
                        .put("is_canceled", true);
        return calls.make(
                "editUserStarSubscription",
                body,
                envelope -> {
                    if (!envelope.flag("result")) {
                        throw new UnreadableAnswerException("result");
                    }
                    return new Outcome.Done<>(first.charge());
                },
                ErrorTable::onRead);
    }
}
