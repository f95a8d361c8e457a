package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.app.launch.Sentence;
import io.veilbot.integrations.payments.Providers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void anAccountAtYooKassaMakesItAProvider() {
        var account =
                Map.<String, Object>of(
                        "veilbot.work.enabled", "false",
                        "veilbot.yookassa.shop-id", "100500",
                        "veilbot.yookassa.secret-key", "test_key",
                        "veilbot.yookassa.return-url", "https://shop.example/",
                        "veilbot.yookassa.sources", "185.71.76.0/27,77.75.156.11");
        try (var room = new Room(account)) {
            assertThat(room.bean(Providers.class).find("yookassa")).isPresent();
            assertThat(room.bean(Providers.class).find("cryptopay")).isEmpty();
            assertThat(room.bean(Providers.class).find("platega")).isEmpty();
            assertThat(room.bean(Providers.class).find("stripe")).isEmpty();
        }
    }

    @Test
    void whoeverTurnsReceiptsOnIsToldWhatTheyLack() {
        var account =
                Map.<String, Object>of(
                        "veilbot.work.enabled", "false",
                        "veilbot.yookassa.shop-id", "100500",
                        "veilbot.yookassa.two-step", "yookassa,yookassa/bank_card",
                        "veilbot.yookassa.receipts.enabled", "true",
                        "veilbot.yookassa.receipts.email", "till@shop.example");

        assertThatThrownBy(() -> new Room(account))
                .extracting(Sentence::of)
                .isEqualTo(
                        "VeilBot could not start: veilbot.yookassa.receipts: receipts are on,"
                                + " but vat-code does not say which VAT is in the price");
    }

    @Test
    void withoutOneTheShopHasNoSuchProvider() {
        var coins =
                Map.<String, Object>of(
                        "veilbot.work.enabled", "false",
                        "veilbot.yookassa.shop-id", " ",
                        "veilbot.cryptopay.token", "100500:app",
                        "veilbot.platega.merchant-id", "100500",
                        "veilbot.platega.secret", "secret",
                        "veilbot.stripe.secret-key", "sk_test_1",
                        "veilbot.stripe.webhook-secret", "whsec_1");
        try (var room = new Room(coins)) {
            assertThat(room.bean(Providers.class).find("yookassa")).isEmpty();
            assertThat(room.bean(Providers.class).find("cryptopay")).isPresent();
            assertThat(room.bean(Providers.class).find("platega")).isPresent();
            assertThat(room.bean(Providers.class).find("stripe")).isPresent();
        }
    }
}
