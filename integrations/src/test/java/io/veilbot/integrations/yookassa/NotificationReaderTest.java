package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.payments.Hint;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationReaderTest {

    @Test
    void hintsAtThePaymentOfANotification() {
        for (String what : List.of("succeeded", "waiting_for_capture", "canceled")) {
            assertThat(hint(notification("payment." + what)))
                    .isEqualTo(new Hint.LookAt(PaymentReaderTest.ID));
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment_method.active",
                "deal.closed",
                "payout.succeeded",
                "payout.canceled",
                "payment.refunded_by_moon"
            })
    void setsAsideEventsAboutOtherThingsUnderTheirName(String event) {
        assertThat(hint(notification(event))).isEqualTo(new Hint.NothingToDo(event));
    }

    /**
     * Names that no provider ever sent: none is a payment, none breaks anything or gets into a log.
     */
    @Test
    void looksAtNothingForAnEventItDoesNotKnow() {
        var random = new Random(5);
        for (int number = 0; number < 2_000; number++) {
            String event = name(random);
            Hint hint = hint(notification(event));
            assertThat(hint).as(event).isInstanceOf(Hint.NothingToDo.class);
            assertThat(((Hint.NothingToDo) hint).why()).matches("[a-z._-]{1,64}");
        }
    }

    private static String name(Random random) {
        String letters = "paymentrefundsucceeded._-/ PЯ☃\u2028";
        return random.ints(1 + random.nextInt(40), 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining());
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
