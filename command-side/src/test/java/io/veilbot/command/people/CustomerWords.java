package io.veilbot.command.people;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;

import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import java.util.List;

/** What is said of Anna in the tests of customers. */
final class CustomerWords {

    static final SubscriptionId FIRST = SubscriptionId.of(ANNA, 1);
    static final SubscriptionId SECOND = SubscriptionId.of(ANNA, 2);
    static final TrialRules TRIAL =
            new TrialRules(
                    AccessPeriod.days(3),
                    Allowance.ofBytes(10_000_000_000L),
                    new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0));

    private CustomerWords() {}

    static PersonalText personal(String text) {
        return new PersonalText(ANNA, text);
    }

    static RegisterCustomer register() {
        return new RegisterCustomer(ANNA, personal("42"), personal("Anna"), Language.RU, "ref_1");
    }

    static CustomerRegistered registered() {
        return new CustomerRegistered(
                ANNA, personal("42"), personal("Anna"), Language.RU, "ref_1", NOW);
    }

    static CustomerErased erased() {
        return new CustomerErased(ANNA, "asked for it", NOW);
    }

    static ClaimTrial claim(SubscriptionId subscription) {
        return new ClaimTrial(ANNA, subscription);
    }

    static TrialClaimed claimed() {
        var grant = Grant.ofTrial(ANNA, TRIAL.period(), TRIAL.allowance(), TRIAL.entitlement());
        return new TrialClaimed(ANNA, FIRST, grant, NOW);
    }
}
