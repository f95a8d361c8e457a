package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.payments.Hint;
import org.junit.jupiter.api.Test;

class NotificationReaderTest {

    @Test
    void hintsAtThePaymentOfANotification() {
        assertThat(hint(notification("payment.succeeded")))
                .isEqualTo(new Hint.LookAt(PaymentReaderTest.ID));
        assertThat(hint(notification("deal.closed"))).isInstanceOf(Hint.NothingToDo.class);
        assertThat(hint("{\"type\":\"notification\"}")).isInstanceOf(Hint.Forged.class);
        assertThat(hint("hello")).isInstanceOf(Hint.Forged.class);
        assertThat(
                        hint(
                                notification("payment.succeeded")
                                        .replace(PaymentReaderTest.ID, "../refunds")))
                .isInstanceOf(Hint.Forged.class);
    }

    @Test
    void hintsAtThePaymentOfARefund() {
        String refund = "{\"id\":\"r-1\",\"payment_id\":\"" + PaymentReaderTest.ID + "\"}";
        String told = "{\"type\":\"notification\",\"event\":\"refund.succeeded\",\"object\":";
        assertThat(hint(told + refund + "}")).isEqualTo(new Hint.LookAt(PaymentReaderTest.ID));
        assertThat(hint(notification("refund.succeeded"))).isInstanceOf(Hint.Forged.class);
    }

    @Test
    void nothingBreaksIt() {
        assertThat(Mutations.of(notification("payment.succeeded"), 1, 3_000))
                .allSatisfy(body -> assertThat(hint(body)).isInstanceOf(Hint.class));
    }

    private static Hint hint(String body) {
        return NotificationReader.read(body);
    }

    private static String notification(String event) {
        return "{\"type\":\"notification\",\"event\":\""
                + event
                + "\",\"object\":"
                + PaymentReaderTest.SUCCEEDED
                + "}";
    }
}
