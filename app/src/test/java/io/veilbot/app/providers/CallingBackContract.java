package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Returned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a provider promises besides that calls back, keeps books, finds an invoice again under our
 * own name or key, tells what it keeps, and gives back parts.
 */
abstract class CallingBackContract extends NotifyingContract implements KeepsBooks {

    CallingBackContract(Site site) {
        super(site);
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "timeout-after-create, 0", "error-500-after-create, 0"})
    void opensOneInvoiceHoweverOftenItIsAskedFor(String fault, int value) {
        PaymentId payment = payment();
        String prepared = prepared(payment);
        if (!fault.equals("none")) {
            outside.fails(fault, value);
            assertThat(open(payment, prepared)).isInstanceOf(Outcome.Unknown.class);
        }

        var first = done(open(payment, prepared));

        assertThat(done(open(payment, prepared))).isEqualTo(first);
        assertThat(outside.count(site.opened(), payment.value())).isEqualTo(1);
        assertThat(first.payLink().getPath()).endsWith("/" + first.providerPaymentId());
    }

    @Test
    void tellsWhatItKeeps() {
        assertThat(money(seen(paid(payment())).outcome()).fee())
                .hasValueSatisfying(
                        fee -> assertThat(fee.minor()).isBetween(1L, site.price().minor() / 10));
    }

    @Test
    void givesMoneyBackOnceUnderEachId() {
        PaymentId payment = payment();
        String money = paid(payment);

        Returned part = done(refund(payment, money, 1, "149.50"));
        assertThat(done(refund(payment, money, 1, "149.50"))).isEqualTo(part);
        Returned rest = done(refund(payment, money, 2, "149.50"));

        assertThat(part.intent()).contains(RefundId.of(payment, 1));
        assertThat(part.amount()).isEqualTo(Money.parse("149.50", site.price().currency()));
        assertThat(rest.providerRefundId()).isNotEqualTo(part.providerRefundId());
        assertThat(seen(money).returned()).containsExactly(part, rest);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 1).value())).isEqualTo(1);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 2).value())).isEqualTo(1);
    }
}
