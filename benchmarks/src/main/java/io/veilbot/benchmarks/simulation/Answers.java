package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.fleet.ServerQuery;
import io.veilbot.api.fleet.VpnServerEvent;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The read models that sagas and jobs ask: where a key may live, and which money is known. */
final class Answers implements Queries {

    private final Fleet fleet = new Fleet();
    private final Map<PaymentId, PaymentRequested> wishes = new HashMap<>();
    private final Map<PaymentId, PaymentStatus> statuses = new HashMap<>();

    void on(Object event) {
        switch (event) {
            case VpnServerEvent change -> fleet.on(change);
            case PaymentRequested wish -> wishes.put(wish.payment(), wish);
            case PaymentConfirmed paid -> statuses.put(paid.payment(), PaymentStatus.CONFIRMED);
            case PaymentMismatched other -> statuses.put(other.payment(), PaymentStatus.MISMATCHED);
            default -> {
                // nobody asks about the rest
            }
        }
    }

    @Override
    public <R> R ask(Query<R> query) {
        return find(query).orElseThrow(() -> new NoSuchElementException(query.toString()));
    }

    @Override
    public <R> Optional<R> find(Query<R> query) {
        return switch (query) {
            case ServerQuery<R> wanted -> fleet.find(wanted);
            case FindPayment(var payment) ->
                    Optional.ofNullable(wishes.get(payment))
                            .map(this::view)
                            .map(query.answerType()::cast);
            // nothing personal is simulated
            case FindCustomer _ -> Optional.empty();
            default -> throw new IllegalStateException("nobody answers " + query);
        };
    }

    private PaymentView view(PaymentRequested wish) {
        return new PaymentView(
                wish.payment(),
                wish.customer(),
                wish.subscription(),
                wish.gift(),
                wish.offer(),
                wish.method(),
                statuses.getOrDefault(wish.payment(), PaymentStatus.REQUESTED),
                "",
                new Money(0, wish.offer().price().currency()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                wish.at(),
                Optional.empty(),
                wish.at());
    }
}
