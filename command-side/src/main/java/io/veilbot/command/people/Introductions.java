package io.veilbot.command.people;

import io.veilbot.api.Identifier;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.RecordReferral;
import io.veilbot.api.people.ReferralId;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Records who brought whom. It reads the referrer and those who brought the referrer, and writes
 * only the new referral.
 */
@Component
class Introductions {

    /** A longer chain is no ring anybody could have set up for the reward. */
    static final int LONGEST_RING = 50;

    private final Repository<Referral> referrals;
    private final Repository<Customer> customers;

    Introductions(Repository<Referral> referrals, Repository<Customer> customers) {
        this.referrals = referrals;
        this.customers = customers;
    }

    /** The first link counts; what was recorded before is not measured again. */
    @CommandHandler
    void handle(RecordReferral command, Clock clock) throws Exception {
        if (!command.referral().equals(ReferralId.of(command.referred()))) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        Aggregate<Referral> referral =
                referrals.loadOrCreate(command.referral().value(), Referral::new);
        if (referral.invoke(Referral::referrer).isPresent()) {
            return;
        }
        referrerMustBeHere(command.referrer());
        mustCloseNoRing(command.referrer(), command.referred());
        referral.execute(fresh -> fresh.record(command, clock.instant()));
    }

    private void referrerMustBeHere(CustomerId referrer) {
        boolean here =
                find(customers, referrer).map(it -> it.invoke(Customer::isHere)).orElse(false);
        if (!here) {
            throw notAllowed();
        }
    }

    /** A ring of one is somebody who brings themselves. */
    private void mustCloseNoRing(CustomerId referrer, CustomerId referred) {
        Optional<CustomerId> above = Optional.of(referrer);
        for (int step = 0; step <= LONGEST_RING && above.isPresent(); step++) {
            if (above.get().equals(referred)) {
                throw notAllowed();
            }
            above = above.flatMap(this::referrerOf);
        }
    }

    private Optional<CustomerId> referrerOf(CustomerId somebody) {
        return find(referrals, ReferralId.of(somebody))
                .flatMap(known -> known.invoke(Referral::referrer));
    }

    private static RefusedException notAllowed() {
        return new RefusedException(Refusal.REFERRAL_NOT_ALLOWED);
    }

    private static <T> Optional<Aggregate<T>> find(Repository<T> repository, Identifier id) {
        try {
            return Optional.of(repository.load(id.value()));
        } catch (AggregateNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
