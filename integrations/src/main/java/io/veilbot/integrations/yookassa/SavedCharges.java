package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.Secret;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.payments.SavedMethod;
import io.veilbot.integrations.payments.Sighting;

/** Payment methods that payers let the provider keep. */
final class SavedCharges {

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_TITLE = 128;

    private final YooKassaCalls calls;
    private final ObjectMapper json;

    SavedCharges(YooKassaCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Not every method can be kept; whether it was, only the payment itself says. */
    Outcome<SavedMethod> of(String payment) {
        return calls.get(
                "payments/" + payment,
                found ->
                        found.child("payment_method")
                                .filter(method -> method.flag("saved"))
                                .<Outcome<SavedMethod>>map(
                                        method -> new Outcome.Done<>(read(method)))
                                .orElseGet(() -> new Outcome.Refused<>("not-saved")));
    }

    private static SavedMethod read(StrictJson method) {
        return new SavedMethod(new Secret(PaymentReader.id(method)), new Secret(title(method)));
    }

    private static String title(StrictJson method) {
        return method.child("card")
                .map(SavedCharges::titleOfCard)
                .or(() -> method.textIfAny("title", LONGEST_TITLE))
                .orElseGet(() -> method.text("type", LONGEST_WORD));
    }

    private static String titleOfCard(StrictJson card) {
        String kind = card.textIfAny("card_type", LONGEST_WORD).orElse("");
        return (kind + " •• " + card.text("last4", LONGEST_WORD)).strip();
    }

    /**
     * @return the provider's id of the charge; what became of it, that says once it is read
     */
    Outcome<String> charge(String prepared, Secret method, String idempotenceKey) {
        return calls.post(
                "payments",
                body(prepared, method),
                idempotenceKey,
                payment -> new Outcome.Done<>(PaymentReader.id(payment)),
                ErrorTable::onCreate);
    }

    /** The payer is not there to confirm anything. */
    private String body(String prepared, Secret method) {
        try {
            ObjectNode body = json.readValue(prepared, ObjectNode.class);
            body.remove("confirmation");
            return body.put("payment_method_id", method.text()).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not as it was written", e);
        }
    }

    /** What was asked for a moment ago is there, whatever the answer says. */
    static Outcome<Sighting> known(Outcome<Sighting> read) {
        return read instanceof Outcome.Refused<Sighting>(String reason)
                ? new Outcome.Unknown<>(reason)
                : read;
    }
}
