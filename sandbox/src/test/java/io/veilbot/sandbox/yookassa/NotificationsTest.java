package io.veilbot.sandbox.yookassa;

import static io.veilbot.sandbox.yookassa.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Patience;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationsTest {

    private final ShopDoor shop = new ShopDoor();
    private final Provider provider = Provider.telling(shop);

    @AfterEach
    void close() {
        provider.close();
        shop.close();
    }

    @Test
    void shopIsToldOfThePayment() {
        String id = provider.pending();
        provider.choose(id, "pay");
        Patience.until("told", () -> shop.events().size() == 1);
        JsonNode told = shop.told().getFirst();
        assertThat(told.path("type").asText()).isEqualTo("notification");
        assertThat(told.path("event").asText()).isEqualTo("payment.succeeded");
        assertThat(told.path("object")).isEqualTo(provider.get("/payments/" + id).body());
    }

    @Test
    void notificationIsRepeatedUntilAccepted() {
        shop.answer = 503;
        provider.choose(provider.pending(), "pay");
        Patience.until("refused", () -> news("notification-failed") == 1);
        shop.answer = 200;
        provider.advance("PT1M");
        Patience.until("accepted", () -> news("notification-delivered") == 1);
        assertThat(shop.events()).hasSizeGreaterThanOrEqualTo(2).containsOnly("payment.succeeded");
    }

    @Test
    void payingTwiceChargesOnceAndTellsTwice() {
        String id = provider.pending();
        provider.choose(id, "pay-twice");
        Patience.until("told twice", () -> shop.events().size() == 2);
        assertThat(provider.choose(id, "pay").status()).isEqualTo(200);
        assertThat(news("payment-succeeded")).isEqualTo(1);
    }

    @Test
    void lostNotificationNeverComes() {
        String id = provider.pending();
        provider.choose(id, "pay-lost");
        provider.advance("P1D");
        provider.choose(provider.pending(), "pay");
        Patience.until("the second one", () -> !shop.events().isEmpty());
        assertThat(provider.status(id)).isEqualTo("succeeded");
        assertThat(shop.told()).noneMatch(one -> about(one).equals(id));
    }

    @Test
    void delayedNotificationWaitsForItsMinute() {
        provider.choose(provider.pending(), "pay-delayed");
        String id = provider.pending();
        provider.choose(id, "pay");
        Patience.until("the second one", () -> !shop.events().isEmpty());
        assertThat(shop.told()).hasSize(1).allMatch(one -> about(one).equals(id));
        provider.advance("PT1M");
        Patience.until("the first one", () -> shop.events().size() == 2);
    }

    @Test
    void declineAndExpiryAreTold() {
        String declined = provider.pending();
        assertThat(
                        provider.choose(declined, "decline")
                                .body()
                                .path("cancellation_details")
                                .path("reason")
                                .asText())
                .isEqualTo("insufficient_funds");
        provider.choose(provider.pending(), "expire");
        Patience.until("told", () -> shop.events().size() == 2);
        assertThat(shop.events()).containsOnly("payment.canceled");
    }

    @Test
    void expiryIsToldWithoutAnybodyAsking() {
        assertThat(provider.pending()).isNotEmpty();
        provider.advance("PT1H");
        Patience.until("told", () -> shop.events().equals(List.of("payment.canceled")));
    }

    @Test
    void notificationsChangePlaces() {
        String id =
                provider.create(order("799.00").replace("\"capture\":true,", ""))
                        .body()
                        .path("id")
                        .asText();
        provider.fault("out-of-order", ",\"times\":1");
        provider.choose(id, "pay");
        assertThat(provider.post("/payments/" + id + "/capture", "{}", "c").status())
                .isEqualTo(200);
        Patience.until("both", () -> shop.events().size() == 2);
        assertThat(shop.events())
                .containsExactly("payment.succeeded", "payment.waiting_for_capture");
    }

    @Test
    void faultsBefallNotifications() {
        provider.fault("duplicate-notification", ",\"times\":1");
        provider.choose(provider.pending(), "pay");
        Patience.until("twice", () -> shop.events().size() == 2);
        provider.fault("lose-notification", ",\"times\":1");
        provider.choose(provider.pending(), "pay");
        provider.fault("delay-notification", ",\"times\":1,\"value\":600");
        provider.choose(provider.pending(), "pay");
        provider.choose(provider.pending(), "pay");
        Patience.until("the last one", () -> shop.events().size() == 3);
        provider.advance("PT10M");
        Patience.until("the late one", () -> shop.events().size() == 4);
        assertThat(news("notification-lost")).isEqualTo(1);
    }

    @Test
    void notificationOutlivesARestart(@TempDir Path folder) {
        String id;
        try (Provider down = Provider.in(folder)) {
            id = down.pending();
            down.choose(id, "pay");
        }
        try (Provider up = Provider.in(folder, shop)) {
            up.advance("PT1H");
            Patience.until("told", () -> !shop.events().isEmpty());
            assertThat(about(shop.told().getFirst())).isEqualTo(id);
        }
    }

    private static String about(JsonNode told) {
        return told.path("object").path("id").asText();
    }

    private int news(String what) {
        return provider.caller.get("/sandbox/journal?what=" + what).body().size();
    }
}
