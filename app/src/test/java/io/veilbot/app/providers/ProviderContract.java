package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every provider's adapter promises to the shop, kept together with its stand-in over real
 * HTTP. A provider's own class only names it; its journal judges.
 */
abstract class ProviderContract extends ProviderWords {

    /** More than any provider gives at once. */
    private static final int MORE_THAN_A_PAGE = 101;

    ProviderContract(Site site) {
        super(site);
    }

    @Test
    void opensOneInvoiceHoweverOftenItIsAskedFor() {
        PaymentId payment = payment();
        String prepared = prepared(payment);

        Invoice first = done(open(payment, prepared));

        assertThat(done(open(payment, prepared))).isEqualTo(first);
        assertThat(done(open(payment, prepared))).isEqualTo(first);
        assertThat(outside.count(site.opened(), payment.value())).isEqualTo(1);
        assertThat(first.payLink().getPath()).endsWith("/" + first.providerPaymentId());
        assertThat(first.openUntil()).isAfter(Instant.now());
        assertThat(opened(payment()).providerPaymentId()).isNotEqualTo(first.providerPaymentId());
    }

    @ParameterizedTest
    @CsvSource({"timeout-after-create, 0", "error-500-after-create, 0"})
    void findsAnInvoiceWhoseAnswerWasLost(String fault, int value) {
        PaymentId payment = payment();
        String prepared = prepared(payment);
        outside.fails(fault, value);

        assertThat(open(payment, prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(open(payment, prepared)).isInstanceOf(Outcome.Done.class);
        assertThat(outside.count(site.opened(), payment.value())).isEqualTo(1);
    }

    @Test
    void seesWhetherItIsPaid() {
        PaymentId payment = payment();
        String id = opened(payment).providerPaymentId();
        assertThat(provider.lookUp(id)).isInstanceOf(Outcome.Pending.class);

        outside.person("pay", id);

        var seen = seen(id);
        assertThat(seen.providerPaymentId()).isEqualTo(id);
        assertThat(seen.intent()).contains(payment);
        assertThat(seen.returned()).isEmpty();
        var paid = money(seen.outcome());
        assertThat(paid.amount()).isEqualTo(PRICE);
        assertThat(paid.paidAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(paid.fee())
                .hasValueSatisfying(
                        fee -> assertThat(fee.minor()).isBetween(1L, PRICE.minor() / 10));
    }

    @Test
    void seesThatItsTimeRanOut() {
        PaymentId payment = payment();
        String id = opened(payment).providerPaymentId();

        outside.person("expire", id);

        assertThat(seen(id).outcome()).isEqualTo(new PaymentOutcome.Expired(id));
        assertThat(open(payment, prepared(payment))).isNotInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void knowsNothingOfWhatItNeverOpened() {
        for (String id : List.of("999999", "../payments", "%2e%2e", "")) {
            assertThat(provider.lookUp(id)).as(id).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void tellsTheAmountAndTheCurrencyThatTheProviderShows() {
        String id = paid(payment());

        outside.fails("lie-amount", "298.99");
        assertThat(money(seen(id).outcome()).amount())
                .isEqualTo(Money.parse("298.99", PRICE.currency()));
        outside.fails("other-currency", "USD");
        assertThat(money(seen(id).outcome()).amount().currency().name()).isEqualTo("USD");
        outside.fails("other-currency", "KZT");
        assertThat(done(provider.lookUp(id))).isInstanceOf(Sighting.Strange.class);
    }

    @Test
    void takesACallbackForAHint() {
        String id = paid(payment());

        assertThat(provider.read(outside.door.about(id))).isEqualTo(new Hint.LookAt(id));
        assertThat(outside.door.about(id).headers().keySet()).containsAll(provider.proofs());
    }

    @Test
    void believesNoCallbackThatWasForgedOrAltered() {
        String unpaid = opened(payment()).providerPaymentId();
        String paid = paid(payment());
        CallbackMessage genuine = outside.door.about(paid);

        for (CallbackMessage forged : forgeries(genuine, paid, unpaid)) {
            Hint hint = provider.read(forged);

            if (site.signs()) {
                assertThat(hint).as(forged.text()).isInstanceOf(Hint.Forged.class);
            }
            if (hint instanceof Hint.LookAt(String id) && !id.equals(paid)) {
                assertThat(provider.lookUp(id))
                        .as(forged.text())
                        .isInstanceOfAny(Outcome.Pending.class, Outcome.Refused.class);
            }
        }
        assertThat(provider.lookUp(unpaid)).isInstanceOf(Outcome.Pending.class);
    }

    private static List<CallbackMessage> forgeries(
            CallbackMessage genuine, String paid, String unpaid) {
        var forgeries = new ArrayList<CallbackMessage>();
        Map<String, String> proof = genuine.headers();
        for (String body :
                List.of(
                        genuine.text().replace(paid, unpaid),
                        genuine.text().replace("299", "1"),
                        genuine.text() + " ",
                        "{}",
                        "[]",
                        "")) {
            forgeries.add(new CallbackMessage(proof, body.getBytes(StandardCharsets.UTF_8)));
        }
        var wrong = new HashMap<>(proof);
        wrong.replaceAll((_, value) -> value.replace('a', 'b').replace('1', '2') + "0");
        forgeries.add(new CallbackMessage(wrong, genuine.body()));
        forgeries.add(new CallbackMessage(Map.of(), genuine.body()));
        return forgeries;
    }

    @Test
    void listsEverythingThatWasPaidOnceAndNothingElse() {
        Instant since = Instant.now();
        String unpaid = opened(payment()).providerPaymentId();
        Map<String, PaymentId> paid = new HashMap<>();
        Stream.generate(ProviderWords::payment)
                .limit(MORE_THAN_A_PAGE)
                .forEach(payment -> paid.put(paid(payment), payment));

        var listed = new HashMap<String, PaymentId>();
        for (PaidInvoice one : everythingSince(since)) {
            assertThat(listed.put(one.providerPaymentId(), one.payment().orElseThrow())).isNull();
        }

        assertThat(listed).containsAllEntriesOf(paid).doesNotContainKey(unpaid);
        assertThat(everythingSince(Instant.now().plusSeconds(60))).isEmpty();
    }

    private List<PaidInvoice> everythingSince(Instant since) {
        var all = new ArrayList<PaidInvoice>();
        Optional<String> from = Optional.empty();
        do {
            var page = done(provider.paidSince(since, from));
            all.addAll(page.invoices());
            from = page.next();
        } while (from.isPresent());
        return all;
    }

    @Test
    void givesMoneyBackOnceUnderEachId() {
        PaymentId payment = payment();
        String money = paid(payment);

        Returned part = done(refund(payment, money, 1, "149.50"));
        assertThat(done(refund(payment, money, 1, "149.50"))).isEqualTo(part);
        Returned rest = done(refund(payment, money, 2, "149.50"));

        assertThat(part.intent()).contains(RefundId.of(payment, 1));
        assertThat(part.amount()).isEqualTo(Money.parse("149.50", PRICE.currency()));
        assertThat(rest.providerRefundId()).isNotEqualTo(part.providerRefundId());
        assertThat(seen(money).returned()).containsExactly(part, rest);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 1).value())).isEqualTo(1);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 2).value())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"timeout-after-create, 0", "error-500-after-create, 0"})
    void findsARefundWhoseAnswerWasLost(String fault, int value) {
        PaymentId payment = payment();
        String money = paid(payment);
        outside.fails(fault, value);

        assertThat(refund(payment, money, 1, "299.00")).isInstanceOf(Outcome.Unknown.class);

        assertThat(refund(payment, money, 1, "299.00")).isInstanceOf(Outcome.Done.class);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 1).value())).isEqualTo(1);
    }

    @Test
    void givesNothingBackOfWhatNeverCameOrIsTooMuch() {
        PaymentId payment = payment();
        String unpaid = opened(payment).providerPaymentId();
        String money = paid(payment());

        assertThat(refund(payment, unpaid, 1, "299.00")).isInstanceOf(Outcome.Refused.class);
        assertThat(refund(payment, money, 1, "299.01")).isInstanceOf(Outcome.Refused.class);
        assertThat(refund(payment, "999999", 1, "1.00")).isInstanceOf(Outcome.Refused.class);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 1).value())).isZero();
    }
}
