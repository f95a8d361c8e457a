package io.veilbot.integrations.payments;

import io.veilbot.api.Queries;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import java.util.Optional;

/** Those whom the shop knows. */
final class KnownPayees implements Payees {

    private final Queries queries;

    KnownPayees(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Long> telegramOf(PaymentId payment) {
        return queries.find(new FindPayment(payment))
                .flatMap(bought -> queries.find(new FindCustomer(bought.customer())))
                .map(CustomerView::telegramId)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
