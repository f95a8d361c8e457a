package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The provider's list, and what the shop has to be told of it. */
class ReconciliationTest {

    private final Room room = Room.withoutWorkers();

    @AfterEach
    void close() {
        room.close();
    }

    private static Intent wish(PaymentId payment) {
        return new Intent(
                payment,
                PretendLedger.CUSTOMER,
                PretendLedger.offer().tariff(),
                new PaymentMethod("pretend"),
                PretendLedger.SUBSCRIPTION,
                Optional.empty(),
                false);
    }

    /** Number n is payment n of ours. */
    private PaidInvoice paid(int number) {
        var payment = new PaymentId("payment-" + number);
        String id = "pp-" + number;
        var outcome =
                new PaymentOutcome.Paid(
                        id, PretendLedger.PRICE, Instant.EPOCH, "sbp", Optional.empty(), false);
        room.provider.payments.put(
                id, new Outcome.Done<>(new Sighting.Seen(id, Optional.of(payment), outcome)));
        return new PaidInvoice(id, wish(payment).notes());
    }

    private void lists(PaidInvoice... all) {
        room.provider.lists.add(page(Optional.empty(), all));
    }

    private static Outcome<PaidInvoices> page(Optional<String> next, PaidInvoice... all) {
        return new Outcome.Done<>(new PaidInvoices(List.of(all), next));
    }

    private void known(int number, PaymentStatus status) {
        room.ledger.known.put(new PaymentId("payment-" + number), status);
    }

    @Test
    void onlyMoneyTheLedgerLacksIsReadAndTold() {
        known(1, PaymentStatus.CONFIRMED);
        known(2, PaymentStatus.EXPIRED);
        known(3, PaymentStatus.MISMATCHED);
        lists(paid(1), paid(2), paid(3));

        room.startWork();

        var told = room.awaitSent(RecordPaymentOutcome.class);
        assertThat(told.payment()).isEqualTo(new PaymentId("payment-2"));
        assertThat(told.seenBy()).isEqualTo(SeenBy.RECONCILER);
        comesTrue("select count(*) = 1 from integrations.work_item where kind = 'seek-money'");
        assertThat(room.provider.asked).filteredOn(it -> it.startsWith("look")).hasSize(1);
        assertThat(room.sent).doesNotHaveAnyElementsOfTypes(RequestPayment.class);
    }

    @Test
    void whatEvenTheWishOfWasLostIsWishedAgainAndThenTold() {
        lists(paid(7));

        room.startWork();

        var told = room.awaitSent(RecordPaymentOutcome.class);
        assertThat(room.sent)
                .containsExactly(
                        wish(told.payment()).again(Currency.RUB),
                        new RecordPaymentOutcome(
                                new PaymentId("payment-7"), told.outcome(), SeenBy.RECONCILER));
    }

    @Test
    void whatCanNeitherBeWishedNorToldIsACase() {
        room.refusals.put(RequestPayment.class, new RefusedException(Refusal.UNKNOWN));
        room.refusals.put(RecordPaymentOutcome.class, new RefusedException(Refusal.UNKNOWN));
        lists(paid(7));

        room.startWork();

        assertThat(room.awaitSent(OpenCase.class).atStake()).contains(PretendLedger.PRICE);
    }

    @Test
    void whoeverCameAfterTheBackupHasAnHourToWriteAgain() {
        room.refusals.put(RequestPayment.class, new RefusedException(Refusal.CUSTOMER_UNKNOWN));
        room.refusals.put(RecordPaymentOutcome.class, new RefusedException(Refusal.UNKNOWN));
        lists(paid(7));

        room.startWork();

        comesTrue(
                "select count(*) = 1 from integrations.work_item where last_error like 'nobody%'");
        assertThat(room.sent).isEmpty();
        room.clock.move(Duration.ofHours(1));
        assertThat(room.awaitSent(OpenCase.class).atStake()).contains(PretendLedger.PRICE);
    }

    @Test
    void whatIsListedAndNotShownYetIsReadAgain() {
        known(2, PaymentStatus.EXPIRED);
        lists(paid(2));
        var shown = room.provider.payments.put("pp-2", new Outcome.Refused<>("not-found"));
        assertThat(shown).isNotNull();

        room.startWork();
        comesTrue("select count(*) = 1 from integrations.work_item where last_error = 'not-found'");
        room.provider.payments.put("pp-2", shown);
        room.clock.move(Duration.ofMinutes(10));

        assertThat(room.awaitSent(RecordPaymentOutcome.class).payment())
                .isEqualTo(new PaymentId("payment-2"));
    }

    @Test
    void whatIsListedAndNeverShownIsACase() {
        known(2, PaymentStatus.EXPIRED);
        lists(paid(2));
        room.provider.payments.put("pp-2", new Outcome.Pending<>("not-paid-yet"));

        room.startWork();
        comesTrue(
                "select count(*) = 1 from integrations.work_item where last_error = 'not-paid-yet'");
        assertThat(room.sent).isEmpty();
        room.clock.move(Duration.ofDays(1));

        assertThat(room.awaitSent(OpenCase.class).about()).isEqualTo("pretend:pp-2");
    }

    @Test
    void otherPeoplesNotesAreNoWish() {
        var paid = paid(7);
        lists(new PaidInvoice(paid.providerPaymentId(), Map.of("payment_id", "order 7", "a", "b")));

        room.startWork();

        assertThat(room.awaitSent(RecordPaymentOutcome.class).seenBy())
                .isEqualTo(SeenBy.RECONCILER);
        assertThat(room.sent).doesNotHaveAnyElementsOfTypes(RequestPayment.class);
    }

    @Test
    void afterAnOutageItGoesOnFromWhereItWas() {
        lists();
        room.startWork();
        roundEndedWith("0 compared, 0 missing");

        room.clock.move(Duration.ofMinutes(5));
        roundEndedWith("silence");
        room.clock.move(Duration.ofDays(2));
        // both at once: somebody may be asking just now
        room.provider.lists.addAll(
                List.of(page(Optional.of("page 2"), paid(1)), page(Optional.empty(), paid(2))));
        comesTrue("select count(*) = 2 from integrations.work_item where kind = 'seek-money'");

        List<String> asked = room.provider.listed;
        assertThat(asked.getLast()).isEqualTo(asked.get(1) + " from page 2");
        assertThat(asked.subList(1, asked.size() - 1)).containsOnly(asked.get(1));
    }

    private void roundEndedWith(String note) {
        comesTrue(
                "select count(*) = 1 from integrations.work_item where kind = 'compare-money'"
                        + " and state = 'waiting' and last_error = '"
                        + note
                        + "'");
    }

    private void comesTrue(String question) {
        Room.await(() -> room.holds(question));
    }
}
