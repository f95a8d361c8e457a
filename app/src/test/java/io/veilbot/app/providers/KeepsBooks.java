package io.veilbot.app.providers;

import static io.veilbot.app.providers.ProviderWords.done;
import static io.veilbot.app.providers.ProviderWords.payment;
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
 * What a provider promises besides that can be asked for what it made and what it collected, and to
 * give money back. Not every one can.
 */
interface KeepsBooks {

    /** More than any provider gives at once. */
    int MORE_THAN_A_PAGE = 101;

    ProviderWords words();

    @Test
    default void opensTheSameInvoiceHoweverOftenItIsAskedFor() {
        PaymentId payment = payment();
        String prepared = words().prepared(payment);

        Invoice first = done(words().open(payment, prepared));

        assertThat(done(words().open(payment, prepared)).providerPaymentId())
                .isEqualTo(first.providerPaymentId());
    }

    @Test
    default void tellsTheSameHoweverOftenItIsAsked() {
        String money = words().paid(payment());

        assertThat(words().seen(money)).isEqualTo(words().seen(money));
    }

    @Test
    default void listsEverythingThatWasPaidOnceAndNothingElse() {
        Instant since = Instant.now();
        String unpaid = words().opened(payment()).providerPaymentId();
        Map<String, PaymentId> paid = new HashMap<>();
        Stream.generate(ProviderWords::payment)
                .limit(MORE_THAN_A_PAGE)
                .forEach(payment -> paid.put(words().paid(payment), payment));

        var listed = new HashMap<String, PaymentId>();
        var came = everythingSince(since).stream().filter(one -> !one.wentBack()).toList();
        for (PaidInvoice one : came) {
            assertThat(listed.put(one.providerPaymentId(), one.payment().orElseThrow())).isNull();
            assertThat(one.figures().orElseThrow().amount()).contains(words().site.price());
            assertThat(one.figures().orElseThrow().paidAt())
                    .isBetween(since.minusSeconds(1), Instant.now().plusSeconds(1));
        }

        assertThat(listed).containsAllEntriesOf(paid).doesNotContainKey(unpaid);
        assertThat(everythingSince(Instant.now().plusSeconds(60))).isEmpty();
    }

    private List<PaidInvoice> everythingSince(Instant since) {
        var all = new ArrayList<PaidInvoice>();
        Optional<String> from = Optional.empty();
        do {
            var page = done(words().provider.paidSince(since, from));
            all.addAll(page.invoices());
            from = page.next();
        } while (from.isPresent());
        return all;
    }

    @Test
    default void givesAllOfItBackOnce() {
        PaymentId payment = payment();
        String money = words().paid(payment);

        Money price = words().site.price();

        Returned all = done(words().refund(payment, money, 1, price));
        assertThat(done(words().refund(payment, money, 1, price))).isEqualTo(all);

        assertThat(all.intent()).contains(RefundId.of(payment, 1));
        assertThat(all.amount()).isEqualTo(price);
        assertThat(words().seen(money).returned())
                .extracting(Returned::providerRefundId, Returned::amount)
                .containsExactly(tuple(all.providerRefundId(), price));
        assertThat(words().timesReturned(payment, money, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"timeout-after-create, 0", "error-500-after-create, 0"})
    default void findsARefundWhoseAnswerWasLost(String fault, int value) {
        PaymentId payment = payment();
        String money = words().paid(payment);
        Money price = words().site.price();
        words().outside.fails(fault, value);

        assertThat(words().refund(payment, money, 1, price)).isInstanceOf(Outcome.Unknown.class);

        assertThat(words().refund(payment, money, 1, price)).isInstanceOf(Outcome.Done.class);
        assertThat(words().timesReturned(payment, money, 1)).isEqualTo(1);
    }

    @Test
    default void givesNothingBackOfWhatNeverCameOrIsTooMuch() {
        PaymentId payment = payment();
        String unpaid = words().opened(payment).providerPaymentId();
        String money = words().paid(payment());
        Money price = words().site.price();
        Money more = price.plus(new Money(1, price.currency()));

        assertThat(words().refund(payment, unpaid, 1, price)).isInstanceOf(Outcome.Refused.class);
        assertThat(words().refund(payment, money, 1, more)).isInstanceOf(Outcome.Refused.class);
        assertThat(words().refund(payment, "999999", 1, price)).isInstanceOf(Outcome.Refused.class);
        assertThat(words().timesReturned(payment, money, 1)).isZero();
    }
}
