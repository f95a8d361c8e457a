package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.HoldRequest;
import io.veilbot.integrations.payments.Sighting;

/**
 * The second step of payments in two. A payment is read before it is captured or cancelled, so that
 * a lost answer is found again, also once the provider has forgotten the key.
 */
final class HeldMoney {

    private final YooKassaCalls calls;
    private final PaymentReader reader;
    private final ObjectMapper json;

    HeldMoney(YooKassaCalls calls, PaymentReader reader, ObjectMapper json) {
        this.calls = calls;
        this.reader = reader;
        this.json = json;
    }

    /**
     * @param seen how the payment is now
     */
    Outcome<Sighting> settle(HoldRequest request, Outcome<Sighting> seen) {
        if (!(seen instanceof Outcome.Done<Sighting>(Sighting.Held held))) {
            return seen;
        }
        if (request.take().isEmpty()) {
            return ask(request, "cancel", "{}");
        }
        return request.take().equals(held.amount())
                ? ask(request, "capture", amount(request.take().get()))
                : new Outcome.Refused<>("holds-another-amount");
    }

    private Outcome<Sighting> ask(HoldRequest request, String deed, String body) {
        String id = request.providerPaymentId();
        return calls.post(
                "payments/" + id + "/" + deed,
                body,
                deed + "-" + id,
                payment -> reader.sighting(payment, id),
                ErrorTable::onRead);
    }

    private String amount(Money money) {
        var body = json.createObjectNode();
        AmountWriter.write(body, money);
        return body.toString();
    }
}
