package io.veilbot.integrations.stripe;

import static io.veilbot.integrations.stripe.Ids.needed;

import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import java.util.List;
import java.util.Optional;

/**
 * Refunds. The provider forgets an idempotency key after a day, and a refund may be asked for
 * longer than that; so one that is there under our own id is found, and only another is made.
 */
final class Refunds {

    private static final String REFUND = "refund_id";

    /** The provider gives no longer list at once; no payment here comes near it. */
    private static final long MOST = 100;

    private final StripeCalls calls;

    Refunds(StripeCalls calls) {
        this.calls = calls;
    }

    /**
     * @param session whose money it is
     */
    Outcome<Returned> make(Session session, RefundRequest request) {
        String intent = session.getPaymentIntent();
        if (intent == null) {
            return new Outcome.Refused<>("not_paid");
        }
        return of(intent)
                .then(made ->
                        made.stream()
                                .filter(refund -> isOf(refund, request.refund()))
                                .findFirst()
                                .map(Refunds::outcome)
                                .orElseGet(() -> ask(intent, request)));
    }

    private Outcome<Returned> ask(String intent, RefundRequest request) {
        var wanted =
                RefundCreateParams.builder()
                        .setPaymentIntent(intent)
                        .setAmount(request.amount().minor())
                        .putMetadata(REFUND, request.refund().value())
                        .putMetadata(Intent.PAYMENT, request.payment().value())
                        .build();
        var key = StripeCalls.under(request.refund().value());
        return calls.ask(api -> api.refunds().create(wanted, key), Refunds::outcome);
    }

    /** All that went back of a page's money, oldest first. */
    Outcome<List<Returned>> returned(Session session) {
        return of(needed(session.getPaymentIntent(), "payment_intent"))
                .then(made ->
                        new Outcome.Done<>(
                                made.reversed().stream()
                                        .filter(refund -> "succeeded".equals(refund.getStatus()))
                                        .map(Refunds::read)
                                        .toList()));
    }

    private Outcome<List<Refund>> of(String intent) {
        var wanted = RefundListParams.builder().setPaymentIntent(intent).setLimit(MOST).build();
        return calls.ask(
                api -> api.refunds().list(wanted),
                page -> new Outcome.Done<>(needed(page.getData(), "data")));
    }

    private static Outcome<Returned> outcome(Refund refund) {
        return switch (needed(refund.getStatus(), "status")) {
            case "succeeded" -> new Outcome.Done<>(read(refund));
            case "pending", "requires_action" -> new Outcome.Pending<>("not-returned-yet");
            case "failed", "canceled" ->
                    new Outcome.Refused<>(
                            Optional.ofNullable(refund.getFailureReason())
                                    .orElse(refund.getStatus()));
            default -> throw new UnreadableAnswerException("status");
        };
    }

    private static Returned read(Refund refund) {
        return new Returned(
                needed(refund.getId(), "id"),
                note(refund),
                MoneyReader.money(needed(refund.getAmount(), "amount"), refund.getCurrency())
                        .orElseThrow(() -> new UnreadableAnswerException("currency")));
    }

    private static boolean isOf(Refund refund, RefundId ours) {
        return note(refund).filter(ours::equals).isPresent();
    }

    /** What we noted ourselves; a refund of the provider's own page has no such note. */
    private static Optional<RefundId> note(Refund refund) {
        return Optional.ofNullable(refund.getMetadata())
                .flatMap(notes -> Optional.ofNullable(notes.get(REFUND)))
                .filter(note -> note.matches("refund-[A-Za-z0-9_-]{1,90}"))
                .map(RefundId::new);
    }
}
