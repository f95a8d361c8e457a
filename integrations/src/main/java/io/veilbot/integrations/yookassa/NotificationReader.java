package io.veilbot.integrations.yookassa;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Hint;

/**
 * Reads a notification for the id of the payment in it, also of a refund; it is unsigned, so
 * nothing else in it matters. Events about anything but money of a payment, such as {@code
 * payment_method.active}, deals and payouts, are set aside under their name.
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
            return switch (event) {
                case "payment.succeeded", "payment.waiting_for_capture", "payment.canceled" ->
                        new Hint.LookAt(PaymentReader.id(object));
                case "refund.succeeded" -> new Hint.LookAt(PaymentReader.id(object, "payment_id"));
                default -> new Hint.NothingToDo(notOurs(event));
            };
        } catch (UnreadableAnswerException e) {
            return new Hint.Forged(e.reason());
        }
    }

    /** The name is anybody's text. */
    private static String notOurs(String event) {
        return event.matches("[a-z_]+(\\.[a-z_]+)*") ? event : "unknown-event";
    }
}
