package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.Protocol;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final String PIN = "AB".repeat(32);

    @Test
    void aTariffIsReadWithKopeksAndUnlimitedTraffic() {
        var terms = tariff("299,50", "1", "").terms();
        assertThat(terms.priceIn(Currency.RUB)).contains(new Money(299_50, Currency.RUB));
        assertThat(terms.allowance()).isEqualTo(Allowance.UNLIMITED);
    }

    @Test
    void whatWasSavedIsShownAgainAsItWasTyped() {
        var terms = tariff("299.50", "12", "100").terms();
        assertThat(TariffForm.of(terms).terms()).isEqualTo(terms);
    }

    @Test
    void aPriceThatIsNoPriceIsNamed() {
        for (String price : new String[] {"", "free", "0", "-1", "1.999", "1e999999999"}) {
            assertThatExceptionOfType(FormProblem.class)
                    .isThrownBy(() -> tariff(price, "1", "").terms())
                    .satisfies(problem -> assertThat(problem.key()).endsWith("problem.price"));
        }
    }

    @Test
    void aPeriodThatIsNoneIsNamed() {
        for (String count : new String[] {"", "0", "a month", "99999"}) {
            assertThatExceptionOfType(FormProblem.class)
                    .isThrownBy(() -> tariff("299", count, "").terms())
                    .satisfies(problem -> assertThat(problem.key()).endsWith("problem.period"));
        }
    }

    @Test
    void aPanelNeedsAnAddressOverTlsAndAFingerprint() {
        assertThat(server("https://203.0.113.7:1/secret", PIN).panel().certificate())
                .isEqualTo(PIN);
        for (String address : new String[] {"", "http://203.0.113.7/x", "https://", "no address"}) {
            assertThatExceptionOfType(FormProblem.class)
                    .isThrownBy(() -> server(address, PIN).panel())
                    .satisfies(problem -> assertThat(problem.key()).endsWith("problem.address"));
        }
        assertThatExceptionOfType(FormProblem.class)
                .isThrownBy(() -> server("https://203.0.113.7:1/secret", "").panel())
                .satisfies(problem -> assertThat(problem.key()).endsWith("problem.certificate"));
    }

    @Test
    void aFilterThatCannotBeReadIsNamedAndHidesNothing() {
        var search = PaymentSearch.of(Map.of("from", "yesterday", "status", "CONFIRMED"));
        assertThat(search.unread()).containsExactly("from");
        assertThat(search.filter().from()).isEqualTo(Optional.empty());
        assertThat(search.filter().status()).isPresent();
    }

    @Test
    void aTariffMayCostSomethingInOtherMoneyToo() {
        var terms = tariff("299", "3.49 USD,  3.5 USDT", "1", "").terms();
        assertThat(terms.prices())
                .containsExactly(
                        new Money(299_00, Currency.RUB),
                        new Money(3_49, Currency.USD),
                        new Money(3_500_000, Currency.USDT));
        assertThat(TariffForm.of(terms).terms()).isEqualTo(terms);
    }

    @Test
    void anotherPriceThatIsNoPriceIsNamed() {
        for (String prices :
                new String[] {"3.49", "USD", "3.49 $", "0 USD", "3.499 USD", "1 2 USD"}) {
            assertThatExceptionOfType(FormProblem.class)
                    .isThrownBy(() -> tariff("299", prices, "1", "").terms())
                    .satisfies(problem -> assertThat(problem.key()).endsWith("problem.prices"));
        }
    }

    @Test
    void aWayInIsAnyLinkOfItWithoutItsKey() {
        var typed =
                """
                reality-443 vless://6f1b1a0e-4b64-4f0e-9d2a-111111111111@vpn.example.org:443?\
                security=reality&type=tcp&flow=xtls-rprx-vision&pbk=abc&sni=a.example&sid=01&fp=chrome#Bob

                  7   trojan
                """;
        PanelAccess panel = panel("3x-ui", typed);

        assertThat(PanelFields.protocols(panel)).containsExactly(Protocol.VLESS, Protocol.TROJAN);
        assertThat(panel.inbounds().getFirst().sample())
                .startsWith("vless://00000000-0000-4000-8000-000000000000@vpn.example.org:443?")
                .contains("flow=xtls-rprx-vision")
                .doesNotContain("111111111111", "Bob");
        assertThat(panel.inbounds().getLast()).isEqualTo(new Inbound("7", Protocol.TROJAN, ""));
    }

    @Test
    void aTagIsWhateverItsPanelCallsIt() {
        PanelAccess panel =
                panel(
                        "marzban",
                        """
                        VLESS TCP REALITY vless://6f1b1a0e-4b64-4f0e-9d2a-111111111111@vpn.example.org:443#Bob 2
                        Вход для друзей   trojan
                        """);

        assertThat(panel.inbounds())
                .extracting(Inbound::tag)
                .containsExactly("VLESS TCP REALITY", "Вход для друзей");
        assertThat(panel.inbounds().getFirst().sample()).contains("vpn.example.org");
        assertThat(panel.inbounds().getLast().protocol()).isEqualTo(Protocol.TROJAN);
    }

    @Test
    void aWayInThatIsNoneIsNamed() {
        for (String line : new String[] {"reality-443", "443 http://a.example/", "443 socks"}) {
            assertThatExceptionOfType(FormProblem.class)
                    .isThrownBy(() -> panel("xray", line))
                    .satisfies(problem -> assertThat(problem.key()).endsWith("problem.inbounds"));
        }
        assertThatExceptionOfType(FormProblem.class)
                .isThrownBy(() -> PanelFields.protocols(panel("xray", "")));
    }

    private static PanelAccess panel(String kind, String inbounds) {
        return PanelFields.read(kind, "https://203.0.113.7:1/x", "token", "", inbounds);
    }

    private static TariffForm tariff(String price, String count, String gib) {
        return tariff(price, "", count, gib);
    }

    private static TariffForm tariff(String price, String prices, String count, String gib) {
        return new TariffForm(
                "1 месяц",
                "1 month",
                count,
                "MONTHS",
                price,
                prices,
                gib,
                "3",
                "a, b",
                "vless, OUTLINE",
                "PAID",
                "1");
    }

    private static ServerForm server(String address, String certificate) {
        return new ServerForm(
                "Amsterdam", "nl", "", "ALL", "10", "outline", address, "", certificate, "");
    }
}
