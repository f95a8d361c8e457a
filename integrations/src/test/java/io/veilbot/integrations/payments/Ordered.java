package io.veilbot.integrations.payments;

import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A desk that shows what was ordered. */
final class Ordered implements WorkDesk {

    final List<WorkOrder> orders = new ArrayList<>();

    /** Where no money is ever earmarked. */
    static Earmarks noEarmarks() {
        return new Earmarks(new Nothing(), (_, _) -> {}, new Ordered(), Clock.systemUTC());
    }

    private static final class Nothing implements Queries {
        @Override
        public <R> R ask(Query<R> query) {
            throw new NoSuchElementException();
        }

        @Override
        public <R> Optional<R> find(Query<R> query) {
            return Optional.empty();
        }
    }

    @Override
    public void order(WorkOrder order) {
        if (!wasOrdered(order.id())) {
            orders.add(order);
        }
    }

    @Override
    public boolean wasOrdered(String id) {
        return orders.stream().anyMatch(order -> order.id().equals(id));
    }

    @Override
    public void callOff(String id, String why) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void callOffUnlessLeased(String id, String why) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hurry(String lane) {
        throw new UnsupportedOperationException();
    }
}
