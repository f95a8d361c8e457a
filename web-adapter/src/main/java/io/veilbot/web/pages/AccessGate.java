package io.veilbot.web.pages;

import io.veilbot.api.Command;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sees to it that what is done about somebody's access is done to them, and while they are here.
 */
@Component
class AccessGate {

    private final Queries queries;

    AccessGate(Queries queries) {
        this.queries = queries;
    }

    /**
     * @param done key of the text that says so
     */
    String carryOut(
            Deed deed,
            CustomerId customer,
            SubscriptionId subscription,
            String done,
            Supplier<? extends Command> wanted) {
        mustBeOf(customer, subscription);
        return deed.carryOut(
                "/admin/customers/" + customer,
                done,
                () -> {
                    mustBeHere(customer);
                    return wanted.get();
                });
    }

    /** The first is everybody's, opened or not. */
    private void mustBeOf(CustomerId customer, SubscriptionId subscription) {
        if (!subscription.equals(SubscriptionId.of(customer, 1))
                && queries.ask(new SubscriptionsOf(customer)).subscriptions().stream()
                        .noneMatch(view -> view.subscription().equals(subscription))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void mustBeHere(CustomerId customer) {
        var found =
                queries.find(new FindCustomer(customer))
                        .orElseThrow(() -> new RefusedException(Refusal.CUSTOMER_UNKNOWN));
        if (found.erased()) {
            throw new RefusedException(Refusal.ERASED);
        }
    }
}
