package io.veilbot.integrations.cryptopay;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;

/** Reads an update for the invoice in it, once its signature is right. */
final class UpdateReader {

    private static final int LONGEST_WORD = 64;

    private final Signature signature;

    UpdateReader(Signature signature) {
        this.signature = signature;
    }

    /** An old one told again is no harm: the invoice is re-read, and says how it is now. */
    Hint read(CallbackMessage message) {
        if (!signature.isOn(message)) {
            return new Hint.Forged("signature");
        }
        try {
            var update = StrictJson.object(message.text());
            if (!update.text("update_type", LONGEST_WORD).equals("invoice_paid")) {
                return new Hint.NothingToDo("not-about-an-invoice");
            }
            return update.child("payload")
                    .<Hint>map(invoice -> new Hint.LookAt(InvoiceReader.id(invoice)))
                    .orElseThrow(() -> new UnreadableAnswerException("payload"));
        } catch (UnreadableAnswerException e) {
            return new Hint.Forged(e.reason());
        }
    }
}
