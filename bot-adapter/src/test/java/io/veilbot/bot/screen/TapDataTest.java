package io.veilbot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.sales.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapDataTest {
    @Test
    void readsWhatItWrites() {
        String tariff = ShortForm.of(new TariffId("tariff-" + "x".repeat(90)));
        String way = ShortForm.of(new PaymentMethod("yookassa/sbp"), Currency.RUB);
        String mine = ShortForm.of(new SubscriptionId("subscription-" + "x".repeat(80)));
        List<TapData> all =
                List.of(
                        new TapData.Menu(),
                        new TapData.Renew(),
                        new TapData.Keys(),
                        new TapData.Help(),
                        new TapData.Speak(Language.RU),
                        new TapData.Buy(tariff, 999_999_999),
                        new TapData.PayBy(way),
                        new TapData.Trial(),
                        new TapData.Invite(),
                        new TapData.Promo(),
                        new TapData.Whose(true),
                        new TapData.Whose(false),
                        new TapData.Renewing(true),
                        new TapData.Renewing(false),
                        new TapData.Do(new Change.StopRenewing(mine)),
                        new TapData.Manage(mine),
                        new TapData.Elsewhere(mine),
                        new TapData.Ask(new Change.Pause(mine)),
                        new TapData.Do(new Change.Resume(mine)),
                        new TapData.Do(new Change.Rotate(mine, 999_999)),
                        new TapData.Ask(
                                new Change.Replace(
                                        mine,
                                        999_999,
                                        Optional.of("NL"),
                                        Optional.of(Protocol.OUTLINE))),
                        new TapData.Do(
                                new Change.Replace(mine, 1, Optional.empty(), Optional.empty())));
        for (TapData data : all) {
            assertThat(TapData.read(data.written())).contains(data);
            assertThat(new Button.Tap("x", data.written()).data().length()).isLessThanOrEqualTo(64);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1:",
                "v0:menu",
                "v1:menu:1",
                "v1:buy:a",
                "v1:buy:a:x",
                "v1:buy:a:-1",
                "v1:buy:a:99999999999",
                "v1:speak:XX",
                "buy",
                "v1:by:a:1",
                "v1:ask",
                "v1:do",
                "v1:do:pause",
                "v1:do:unrenew",
                "v1:auto:on",
                "v1:do:rotate:a:x",
                "v1:do:replace:a:1:NL",
                "v1:do:fly:a",
                "v1:manage",
                ":::::"
            })
    void isQuietAboutStrangeData(String data) {
        assertThat(TapData.read(data)).isEmpty();
    }

    @Test
    void refusesDataThatTelegramWouldRefuse() {
        assertThatThrownBy(() -> new Button.Tap("x", "я".repeat(33)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
