package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Invoice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every provider's adapter promises to the shop, kept together with its stand-in over real
 * HTTP. A provider's own class only names it; its journal judges.
 */
abstract class ProviderContract extends ProviderWords {

    ProviderContract(Site site) {
        super(site);
    }

    @Test
    void opensAnInvoiceForEachPayment() {
        Invoice first = opened(payment());

        assertThat(first.payLink().getHost()).isNotNull();
        assertThat(first.openUntil()).isAfter(Instant.now());
        assertThat(opened(payment()).providerPaymentId()).isNotEqualTo(first.providerPaymentId());
    }

    @ParameterizedTest
    @CsvSource({"timeout-after-create, 0", "error-500-after-create, 0"})
    void givesAnInvoiceThoughAnAnswerWasLost(String fault, int value) {
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
        assertThat(seen(seen.providerPaymentId()).providerPaymentId())
                .isEqualTo(seen.providerPaymentId());
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
}
