package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.Invoices;
import io.veilbot.integrations.payments.PaymentDesk;
import io.veilbot.integrations.payments.Sighting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentDeskTest {

    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final CustomerId CUSTOMER = new CustomerId("customer-1");
    private static final URI LINK = URI.create("https://pay.example/1");
    private static final Money PRICE = Money.parse("299.00", Currency.RUB);

    private Room room;

    @BeforeEach
    void open() {
        room = Room.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void requested(String method) {
        var entitlement = new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0);
        var terms =
                new Terms(
                        Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                        AccessPeriod.days(30),
                        Allowance.UNLIMITED,
                        entitlement,
                        List.of(PRICE),
                        List.of(),
                        1);
        room.happens(
                PaymentDesk.class,
                new PaymentRequested(
                        PAYMENT,
                        CUSTOMER,
                        Offer.atListPrice(new TariffId("tariff-month"), 1, terms, PRICE),
                        new PaymentMethod(method),
                        SubscriptionId.of(CUSTOMER, 1),
                        false,
                        PAYMENT.value(),
                        room.clock.instant()));
    }

    private void opened() {
        Instant until = room.clock.instant().plus(Duration.ofHours(1));
        room.happens(
                PaymentDesk.class,
                new InvoiceOpened(PAYMENT, CUSTOMER, "pp-1", LINK, until, room.clock.instant()));
    }

    private void found(PaymentOutcome outcome) {
        room.provider.payments.put(
                "pp-1", new Outcome.Done<>(new Sighting.Seen("pp-1", Optional.empty(), outcome)));
    }

    private static PaymentOutcome paid() {
        var at = Instant.parse("2026-11-22T10:00:00Z");
        return new PaymentOutcome.Paid("pp-1", PRICE, at, "sbp", Optional.empty(), false);
    }

    @Test
    void asksForTheSameUnderTheSameKeyUntilThereIsAnAnswer() {
        room.provider.invoices.add(new Outcome.Unknown<>("silence"));
        room.provider.invoices.add(new Outcome.NotAttempted<>("no-connection"));
        Instant until = room.clock.instant().plusSeconds(3600);
        room.provider.invoices.add(new Outcome.Done<>(new Invoice("pp-1", LINK, until)));
        requested("pretend");
        requested("pretend");

        var told = room.awaitSent(RecordInvoice.class);
        assertThat(told).isEqualTo(new RecordInvoice(PAYMENT, "pp-1", LINK, told.openUntil()));
        Room.await(() -> room.stateOf("open-invoice:payment-1").equals("done"));
        assertThat(room.provider.asked).hasSize(3).containsOnly(room.provider.asked.getFirst());
        assertThat(room.sent).hasSize(1);
    }

    @Test
    void keepsTheInvoiceThatTheLedgerHas() {
        requested("pretend");
        Room.await(() -> !room.provider.asked.isEmpty());
        opened();
        room.refusals.put(RecordInvoice.class, new RefusedException(Refusal.ALREADY_DECIDED));
        Instant until = room.clock.instant().plusSeconds(3600);
        room.provider.invoices.add(new Outcome.Done<>(new Invoice("pp-2", LINK, until)));
        room.clock.move(Duration.ofMinutes(1));
        Room.await(() -> room.stateOf("open-invoice:payment-1").equals("given_up"));

        assertThat(room.bean(Invoices.class).kept(PAYMENT).providerPaymentId()).contains("pp-1");
    }

    @Test
    void namesWhatIsSoldInTheLanguageOfWhoeverPays() {
        room.ledger.languages.put(CUSTOMER, Language.EN);
        requested("pretend");

        Room.await(() -> !room.provider.asked.isEmpty());
        assertThat(room.provider.asked.getFirst()).contains(" for Month written");
    }

    @Test
    void tellsThatTheProviderWillNot() {
        room.provider.invoices.add(new Outcome.Refused<>("invalid_request"));
        requested("pretend");

        assertThat(room.awaitSent(RecordInvoiceRefused.class).reason())
                .isEqualTo("invalid_request");
    }

    @Test
    void tellsThatNobodyHereCollectsLikeThat() {
        requested("nobody");

        assertThat(room.awaitSent(RecordInvoiceRefused.class).reason())
                .isEqualTo("not-collected-here");
    }

    @Test
    void stopsAskingWhenNobodyWaitsForThePayButtonAnyMore() {
        requested("pretend");
        Room.await(() -> !room.provider.asked.isEmpty());
        room.clock.move(Duration.ofHours(2));

        assertThat(room.awaitSent(RecordInvoiceRefused.class).reason())
                .isEqualTo("not-reached-in-time");
    }

    @Test
    void looksForTheMoneyWithoutAnyCallback() {
        requested("pretend");
        found(paid());
        opened();
        assertThat(room.firstSent(RecordPaymentOutcome.class)).isEmpty();
        room.clock.move(Duration.ofSeconds(5));

        assertThat(room.awaitSent(RecordPaymentOutcome.class))
                .isEqualTo(new RecordPaymentOutcome(PAYMENT, paid(), SeenBy.POLL));
        Room.await(() -> room.stateOf("watch-payment:payment-1").equals("done"));
    }

    @Test
    void callsAPaymentExpiredADayAfterItsLinkStoppedWorking() {
        requested("pretend");
        room.provider.payments.put("pp-1", new Outcome.Pending<>("not-paid-yet"));
        opened();
        room.clock.move(Duration.ofMinutes(30));
        Room.await(() -> room.provider.asked.contains("look pp-1"));
        assertThat(room.firstSent(RecordPaymentOutcome.class)).isEmpty();
        room.clock.move(Duration.ofDays(30));

        assertThat(room.awaitSent(RecordPaymentOutcome.class).outcome())
                .isEqualTo(new PaymentOutcome.Expired("pp-1"));
    }

    @Test
    void looksForLateMoneyAfterTheEnd() {
        requested("pretend");
        room.provider.payments.put("pp-1", new Outcome.Pending<>("not-paid-yet"));
        opened();
        room.happens(
                PaymentDesk.class,
                new PaymentExpired(PAYMENT, CUSTOMER, SeenBy.POLL, room.clock.instant()));
        assertThat(room.stateOf("watch-payment:payment-1")).isEqualTo("done");
        found(paid());
        room.clock.move(Duration.ofMinutes(10));

        assertThat(room.awaitSent(RecordPaymentOutcome.class).outcome()).isEqualTo(paid());
    }

    @Test
    void looksForLateMoneyOfAnInvoiceItLearnsOfAfterTheEnd() {
        Instant until = room.clock.instant().plusSeconds(3600);
        room.provider.invoices.add(new Outcome.Unknown<>("silence"));
        requested("pretend");
        Room.await(() -> !room.provider.asked.isEmpty());
        room.happens(
                PaymentDesk.class,
                new PaymentDeclined(
                        PAYMENT, CUSTOMER, "no_funds", SeenBy.CALLBACK, room.clock.instant()));
        room.provider.invoices.add(new Outcome.Done<>(new Invoice("pp-1", LINK, until)));
        found(paid());
        room.clock.move(Duration.ofMinutes(1));
        Room.await(() -> room.stateOf("open-invoice:payment-1").equals("done"));
        room.clock.move(Duration.ofMinutes(10));

        assertThat(room.awaitSent(RecordPaymentOutcome.class).outcome()).isEqualTo(paid());
    }
}
