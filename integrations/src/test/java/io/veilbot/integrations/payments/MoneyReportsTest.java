package io.veilbot.integrations.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MoneyReportsTest {

    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final RefundId OURS = RefundId.of(PAYMENT, 1);

    /** Every sighting here says whose it is, so that the book is never opened. */
    private final Invoices closedBook =
            new StoredInvoices(JdbcClient.create(new DriverManagerDataSource()));

    private final List<Command> told = new ArrayList<>();
    private final MoneyReports reports =
            new MoneyReports((command, _) -> told.add(command), closedBook, Ordered.noEarmarks());

    private final Paid paid =
            new Paid(
                    "p-1",
                    roubles(99),
                    Instant.parse("2026-11-22T10:00:00Z"),
                    "sbp",
                    Optional.empty(),
                    false);

    private static Money roubles(long whole) {
        return new Money(whole * 100, Currency.RUB);
    }

    private static RecordRefundOutcome refund(RefundId id, String providerRefund, long whole) {
        return new RecordRefundOutcome(
                PAYMENT,
                id,
                Optional.of("p-1"),
                new RefundOutcome.Returned(providerRefund, roubles(whole)),
                SeenBy.CALLBACK);
    }

    @Test
    void tellsOfEachRefundAfterTheMoney() {
        var returned =
                List.of(
                        new Returned("r-1", Optional.empty(), roubles(10)),
                        new Returned("r-2", Optional.of(OURS), roubles(20)),
                        new Returned("r-3", Optional.empty(), roubles(30)));
        var seen = new Sighting.Seen("p-1", Optional.of(PAYMENT), paid, returned);

        assertThat(reports.tell("yookassa", Optional.empty(), seen, SeenBy.CALLBACK))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(told)
                .containsExactly(
                        new RecordPaymentOutcome(PAYMENT, paid, SeenBy.CALLBACK),
                        refund(RefundId.seenAtProvider(PAYMENT, 1_000), "r-1", 10),
                        refund(OURS, "r-2", 20),
                        refund(RefundId.seenAtProvider(PAYMENT, 6_000), "r-3", 30));
    }

    @Test
    void tellsThatTheBankTookMoneyAfterItCame() {
        var money = new Sighting.Seen("p-1", Optional.of(PAYMENT), paid);
        var back = new Sighting.TakenBack(money, roubles(99), "chargebacked");

        assertThat(reports.tell("platega", Optional.empty(), back, SeenBy.CALLBACK))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(told)
                .containsExactly(
                        new RecordPaymentOutcome(PAYMENT, paid, SeenBy.CALLBACK),
                        new RecordChargeback(
                                PAYMENT,
                                Optional.of("p-1"),
                                roubles(99),
                                "chargebacked",
                                SeenBy.CALLBACK));
    }
}
