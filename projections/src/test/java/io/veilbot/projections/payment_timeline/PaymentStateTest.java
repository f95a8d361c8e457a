package io.veilbot.projections.payment_timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentStateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId("customer-1");
    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(CUSTOMER, 1);
    private static final ServerId SERVER = new ServerId("server-1");
    private static final KeyId KEY = KeyId.of(SUBSCRIPTION, SERVER, 1);
    private static final Money PRICE = new Money(29_900, Currency.RUB);
    private static final Entitlement ENTITLEMENT =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);
    private static final Offer OFFER =
            Offer.atListPrice(
                    new TariffId("tariff-1"),
                    1,
                    new Terms(
                            Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                            AccessPeriod.months(1),
                            Allowance.UNLIMITED,
                            ENTITLEMENT,
                            List.of(PRICE),
                            List.of(),
                            1),
                    PRICE);

    @Test
    void tellsWhatIsKnownInOrder() {
        assertThat(requested().inWords())
                .containsExactly(
                        Map.entry("status", "REQUESTED"),
                        Map.entry("price", "299.00 RUB"),
                        Map.entry("provider", "yookassa"),
                        Map.entry("method", "yookassa/sbp"));
    }

    @Test
    void survivesStorage() {
        PaymentState state = confirmed();

        assertThat(PaymentState.ofJson(state.toJson()).inWords())
                .containsExactlyEntriesOf(state.inWords());
    }

    @Test
    void forgetsTheReasonOnceMoneyCame() {
        PaymentState declined =
                PaymentStory.after(
                        requested(),
                        new PaymentDeclined(PAYMENT, CUSTOMER, "no funds", SeenBy.POLL, NOON));

        assertThat(declined.get(Field.REASON)).isEqualTo("no funds");
        assertThat(PaymentStory.after(declined, confirmation()).inWords())
                .doesNotContainKey("reason")
                .containsEntry("status", "CONFIRMED")
                .containsEntry("provider payment id", "p-1")
                .containsEntry("paid at", "2026-11-22T12:00:00Z")
                .containsEntry("fee", "8.97 RUB");
    }

    @Test
    void tellsAccessUntilWhen() {
        var granted =
                new PeriodGranted(
                        SUBSCRIPTION,
                        CUSTOMER,
                        Grant.ofPayment(
                                PAYMENT, AccessPeriod.months(1), Allowance.ofBytes(5), ENTITLEMENT),
                        NOON,
                        NOON,
                        Instant.parse("2026-12-22T12:00:00Z"),
                        Allowance.ofBytes(5),
                        ENTITLEMENT,
                        NOON);

        assertThat(AccessStory.after(confirmed(), granted).inWords())
                .containsEntry("access until", "2026-12-22T12:00:00Z")
                .containsEntry("traffic", "5 bytes")
                .containsEntry("subscription", SUBSCRIPTION.value());
    }

    @Test
    void newsOfAnOlderKeyChangeNothing() {
        var second = new ServerId("server-2");
        KeyId newer = KeyId.of(SUBSCRIPTION, second, 1);
        PaymentState waiting =
                KeyStory.after(
                        KeyStory.after(confirmed(), keyRequested(KEY, SERVER)),
                        keyRequested(newer, second));

        PaymentState after =
                KeyStory.after(
                        waiting, new KeyAbandoned(KEY, SUBSCRIPTION, CUSTOMER, SERVER, "no", NOON));

        assertThat(after.inWords())
                .isEqualTo(waiting.inWords())
                .containsEntry("key", newer.value())
                .containsEntry("key status", "REQUESTED");
    }

    @Test
    void neverTellsAnAccessLink() {
        var provisioned =
                new KeyProvisioned(
                        KEY,
                        SUBSCRIPTION,
                        CUSTOMER,
                        SERVER,
                        GrantId.ofPayment(PAYMENT),
                        new PersonalText(CUSTOMER, "ss://secret"),
                        "7",
                        NOON);
        PaymentState state =
                KeyStory.after(KeyStory.after(confirmed(), keyRequested(KEY, SERVER)), provisioned);

        assertThat(state.get(Field.KEY_STATUS)).isEqualTo("LIVE");
        assertThat(state.get(Field.DELIVERY)).isEqualTo("done");
        assertThat(state.toJson()).doesNotContain("ss://", "secret");
    }

    private static PaymentState requested() {
        return PaymentStory.after(
                PaymentState.NOTHING,
                new PaymentRequested(
                        PAYMENT,
                        CUSTOMER,
                        OFFER,
                        new PaymentMethod("yookassa/sbp"),
                        SUBSCRIPTION,
                        false,
                        PAYMENT.value(),
                        NOON));
    }

    private static PaymentState confirmed() {
        return PaymentStory.after(requested(), confirmation());
    }

    private static PaymentConfirmed confirmation() {
        return new PaymentConfirmed(
                PAYMENT,
                CUSTOMER,
                SUBSCRIPTION,
                false,
                OFFER,
                "p-1",
                PRICE,
                "sbp",
                Optional.of(new Money(897, Currency.RUB)),
                NOON,
                SeenBy.CALLBACK,
                NOON);
    }

    private static KeyRequested keyRequested(KeyId key, ServerId server) {
        return new KeyRequested(
                key,
                SUBSCRIPTION,
                CUSTOMER,
                server,
                Protocol.OUTLINE,
                1,
                key.panelName(),
                GrantId.ofPayment(PAYMENT),
                Allowance.UNLIMITED,
                0,
                NOON);
    }
}
