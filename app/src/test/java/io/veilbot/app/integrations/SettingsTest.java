package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

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
        }
    }

    @Test
    void withoutOneTheShopHasNoSuchProvider() {
        var coins =
                Map.<String, Object>of(
                        "veilbot.work.enabled", "false",
                        "veilbot.yookassa.shop-id", " ",
                        "veilbot.cryptopay.token", "100500:app",
                        "veilbot.platega.merchant-id", "100500",
                        "veilbot.platega.secret", "secret");
        try (var room = new Room(coins)) {
            assertThat(room.bean(Providers.class).find("yookassa")).isEmpty();
            assertThat(room.bean(Providers.class).find("cryptopay")).isPresent();
            assertThat(room.bean(Providers.class).find("platega")).isPresent();
        }
    }
}
