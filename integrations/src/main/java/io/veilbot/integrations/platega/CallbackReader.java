package io.veilbot.integrations.platega;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;

/** Reads a callback for the transaction it is about, once both headers are right. */
final class CallbackReader {

    private final Login login;

    CallbackReader(Login login) {
        this.login = login;
    }

    Hint read(CallbackMessage message) {
        if (!login.isOn(message)) {
            return new Hint.Forged("headers");
        }
        try {
            return new Hint.LookAt(TransactionReader.id(StrictJson.object(message.text()), "id"));
        } catch (UnreadableAnswerException e) {
            return new Hint.Forged(e.reason());
        }
    }
}
