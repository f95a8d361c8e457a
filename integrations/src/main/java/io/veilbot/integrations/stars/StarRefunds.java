package io.veilbot.integrations.stars;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.stars.Movement.Kind;
import java.util.Optional;

/** Gives Stars back: the whole of a charge, and each charge once, whoever asks for it. */
final class StarRefunds {

    private final StarCalls calls;
    private final ObjectMapper json;
    private final StarList list;

    StarRefunds(StarCalls calls, ObjectMapper json, StarList list) {
        this.calls = calls;
        this.json = json;
        this.list = list;
    }

    Outcome<Returned> make(RefundRequest request) {
        return list.upToDate()
                .then(book ->
                        book.ofCharge(request.providerPaymentId()).stream()
                                .filter(one -> one.kind() == Kind.PAID)
                                .findFirst()
                                .map(paid -> whole(paid, request))
                                .orElseGet(() -> new Outcome.Refused<>("not_found")));
    }

    private Outcome<Returned> whole(Movement paid, RefundRequest request) {
        return paid.amount().equals(request.amount())
                ? list.payerOf(paid).then(payer -> ask(payer, request))
                : new Outcome.Refused<>("only_whole");
    }

    private Outcome<Returned> ask(long payer, RefundRequest request) {
        var body =
                json.createObjectNode()
                        .put("user_id", payer)
                        .put("telegram_payment_charge_id", request.providerPaymentId());
        return calls.make(
                "refundStarPayment",
                body,
                envelope -> {
                    if (!envelope.flag("result")) {
                        throw new UnreadableAnswerException("result");
                    }
                    return done(request);
                },
                no -> isBackAlready(no) ? done(request) : ErrorTable.onRead(no));
    }

    /** By a try of ours whose answer was lost, or by somebody else: it cannot go back twice. */
    private static boolean isBackAlready(Answer no) {
        return no.status() == 400 && ErrorTable.name(no).equals("charge_already_refunded");
    }

    private static Outcome<Returned> done(RefundRequest request) {
        return new Outcome.Done<>(
                new Returned(
                        request.providerPaymentId(),
                        Optional.of(request.refund()),
                        request.amount()));
    }
}
