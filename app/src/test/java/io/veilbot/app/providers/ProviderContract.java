package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Returned;
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
    void opensTheSameInvoiceHoweverOftenItIsAskedFor() {
        PaymentId payment = payment();
        String prepared = prepared(payment);

        Invoice first = done(open(payment, prepared));

        assertThat(done(open(payment, prepared)).providerPaymentId())
                .isEqualTo(first.providerPaymentId());
        assertThat(first.payLink().getHost()).isNotNull();
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

        assertThat(outside.count(site.opened(), payment.value())).isEqualTo(1);
        assertThat(open(payment, prepared)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void seesWhetherItIsPaid() {
        PaymentId payment = payment();
        String id = opened(payment).providerPaymentId();
        assertThat(provider.lookUp(id)).isInstanceOf(Outcome.Pending.class);

        pays(id);

        var seen = seen(id);
        assertThat(seen(seen.providerPaymentId())).isEqualTo(seen);
        assertThat(seen.intent()).contains(payment);
        assertThat(seen.returned()).isEmpty();
        var paid = money(seen.outcome());
        assertThat(paid.amount()).isEqualTo(site.price());
        assertThat(paid.paidAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void knowsNothingOfWhatItNeverOpened() {
        for (String id : List.of("999999", "../payments", "%2e%2e", "")) {
            assertThat(provider.lookUp(id)).as(id).isInstanceOf(Outcome.Refused.class);
        }
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
        var came = everythingSince(since).stream().filter(one -> !one.wentBack()).toList();
        for (PaidInvoice one : came) {
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
    void givesAllOfItBackOnce() {
        PaymentId payment = payment();
        String money = paid(payment);

        Returned all = done(refund(payment, money, 1, site.price()));
        assertThat(done(refund(payment, money, 1, site.price()))).isEqualTo(all);

        assertThat(all.intent()).contains(RefundId.of(payment, 1));
        assertThat(all.amount()).isEqualTo(site.price());
        assertThat(seen(money).returned())
                .extracting(Returned::providerRefundId, Returned::amount)
                .containsExactly(tuple(all.providerRefundId(), site.price()));
        assertThat(timesReturned(payment, money, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"timeout-after-create, 0", "error-500-after-create, 0"})
    void findsARefundWhoseAnswerWasLost(String fault, int value) {
        PaymentId payment = payment();
        String money = paid(payment);
        outside.fails(fault, value);

        assertThat(refund(payment, money, 1, site.price())).isInstanceOf(Outcome.Unknown.class);

        assertThat(refund(payment, money, 1, site.price())).isInstanceOf(Outcome.Done.class);
        assertThat(timesReturned(payment, money, 1)).isEqualTo(1);
    }

    @Test
    void givesNothingBackOfWhatNeverCameOrIsTooMuch() {
        PaymentId payment = payment();
        String unpaid = opened(payment).providerPaymentId();
        String money = paid(payment());
        Money more = site.price().plus(new Money(1, site.price().currency()));

        assertThat(refund(payment, unpaid, 1, site.price())).isInstanceOf(Outcome.Refused.class);
        assertThat(refund(payment, money, 1, more)).isInstanceOf(Outcome.Refused.class);
        assertThat(refund(payment, "999999", 1, site.price())).isInstanceOf(Outcome.Refused.class);
        assertThat(timesReturned(payment, money, 1)).isZero();
    }
}
