package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.util.List;
import java.util.Optional;

/**
 * Refunds. The provider forgets an idempotence key after a day, and a refund may be asked for
 * longer than that; so one that is there under our own id is found, and only another is made.
 */
final class Refunds {

    /** The provider gives no longer list at once; no payment here comes near it. */
    private static final String OF_PAYMENT = "refunds?limit=100&payment_id=";

    private final YooKassaCalls calls;
    private final ObjectMapper json;
    private final Receipt receipt;

    Refunds(YooKassaCalls calls, ObjectMapper json, Receipt receipt) {
        this.calls = calls;
        this.json = json;
        this.receipt = receipt;
    }

    Outcome<Returned> make(RefundRequest request) {
        return calls.get(
                OF_PAYMENT + request.providerPaymentId(),
                page ->
                        RefundReader.find(page, request.refund())
                                .map(RefundReader::outcome)
                                .orElseGet(() -> ask(request)));
    }

    private Outcome<Returned> ask(RefundRequest request) {
        return calls.post(
                "refunds",
                body(request),
                request.refund().value(),
                RefundReader::outcome,
                ErrorTable::onRead);
    }

    private String body(RefundRequest request) {
        ObjectNode body = json.createObjectNode();
        body.put("payment_id", request.providerPaymentId());
        AmountWriter.write(body, request.amount());
        body.put("description", request.refund().value());
        receipt.write(body, request.amount());
        return body.toString();
    }

    /** Adds what went back, where the payment says that something did. */
    Outcome<Sighting> besides(StrictJson payment, Outcome<Sighting> sighting) {
        return sighting instanceof Outcome.Done<Sighting>(Sighting.Seen seen)
                        && PaymentReader.hasRefunds(payment)
                ? calls.get(OF_PAYMENT + seen.providerPaymentId(), page -> with(seen, page))
                : sighting;
    }

    private static Outcome<Sighting> with(Sighting.Seen seen, StrictJson page) {
        List<Returned> returned =
                page.children("items").reversed().stream()
                        .map(RefundReader::returned)
                        .flatMap(Optional::stream)
                        .toList();
        return new Outcome.Done<>(
                new Sighting.Seen(
                        seen.providerPaymentId(), seen.intent(), seen.outcome(), returned));
    }
}
