package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.EarmarkRequest;
import io.veilbot.integrations.payments.Sighting;

/**
 * The second step of payments in two. A payment is read before it is captured or cancelled, so that
 * a lost answer is found again, also once the provider has forgotten the key.
 */
final class EarmarkedMoney {

    private final YooKassaCalls calls;
    private final PaymentReader reader;
    private final ObjectMapper json;

    EarmarkedMoney(YooKassaCalls calls, PaymentReader reader, ObjectMapper json) {
        this.calls = calls;
        this.reader = reader;
        this.json = json;
    }

    /**
     * @param seen how the payment is now
     */
    Outcome<Sighting> settle(EarmarkRequest request, Outcome<Sighting> seen) {
        if (!(seen instanceof Outcome.Done<Sighting>(Sighting.Earmarked earmarked))) {
            return seen;
        }
        if (request.take().isEmpty()) {
            return ask(request, "cancel", "{}");
        }
        return request.take().equals(earmarked.amount())
                ? ask(request, "capture", amount(request.take().get()))
                : new Outcome.Refused<>("earmarks-another-amount");
    }

    private Outcome<Sighting> ask(EarmarkRequest request, String deed, String body) {
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
