package io.veilbot.integrations.yookassa;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Hint;

/** Reads a notification for the id in it; it is unsigned, so nothing else in it matters. */
final class NotificationReader {

    private NotificationReader() {}

    static Hint read(String body) {
        try {
            var notification = StrictJson.object(body);
            if (!notification.text("type", 64).equals("notification")) {
                return new Hint.Forged("type");
            }
            String event = notification.text("event", 64);
            return event.startsWith("payment.")
                    ? lookAt(notification)
                    : new Hint.NothingToDo("not-about-a-payment");
        } catch (UnreadableAnswerException e) {
            return new Hint.Forged(e.reason());
        }
    }

    private static Hint lookAt(StrictJson notification) {
        return notification
                .child("object")
                .map(PaymentReader::id)
                .<Hint>map(Hint.LookAt::new)
                .orElseGet(() -> new Hint.Forged("object"));
    }
}
