package io.veilbot.integrations.stripe;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;

/** Reads an event for the page or the payment it is about, once its signature is right. */
final class EventReader {

    private static final int LONGEST_ID = 255;

    private final Signature signature;

    EventReader(Signature signature) {
        this.signature = signature;
    }

    Hint read(CallbackMessage message) {
        if (!signature.isOn(message)) {
            return new Hint.Forged("signature");
        }
        try {
            return StrictJson.object(message.text())
                    .child("data")
                    .flatMap(data -> data.child("object"))
                    .map(EventReader::about)
                    .orElseThrow(() -> new UnreadableAnswerException("data.object"));
        } catch (UnreadableAnswerException e) {
            return new Hint.Forged(e.reason());
        }
    }

    /** Refunds and disputes name the payment, not the page that it was made by. */
    private static Hint about(StrictJson object) {
        return switch (object.text("object", LONGEST_ID)) {
            case "checkout.session", "payment_intent" -> lookAt(object.text("id", LONGEST_ID));
            case "charge", "refund", "dispute" ->
                    object.textIfAny("payment_intent", LONGEST_ID)
                            .map(EventReader::lookAt)
                            .orElseGet(() -> new Hint.NothingToDo("not-by-a-page"));
            default -> new Hint.NothingToDo("not-about-a-payment");
        };
    }

    /** It becomes part of an address: nothing else may pass for one. */
    private static Hint lookAt(String id) {
        return Ids.isSession(id) || Ids.isIntent(id) ? new Hint.LookAt(id) : new Hint.Forged("id");
    }
}
