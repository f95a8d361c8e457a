package io.veilbot.integrations.yookassa;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Hint;

/**
 * Reads a notification for the id of the payment in it, also of a refund; it is unsigned, so
 * nothing else in it matters.
 */
final class NotificationReader {

    private NotificationReader() {}

    static Hint read(String body) {
        try {
            var notification = StrictJson.object(body);
            if (!notification.text("type", 64).equals("notification")) {
                return new Hint.Forged("type");
            }
            String event = notification.text("event", 64);
            StrictJson object =
                    notification
                            .child("object")
                            .orElseThrow(() -> new UnreadableAnswerException("object"));
            if (event.startsWith("payment.")) {
                return new Hint.LookAt(PaymentReader.id(object));
            }
            return event.startsWith("refund.")
                    ? new Hint.LookAt(PaymentReader.id(object, "payment_id"))
                    : new Hint.NothingToDo("not-about-a-payment");
        } catch (UnreadableAnswerException e) {
            return new Hint.Forged(e.reason());
        }
    }
}
