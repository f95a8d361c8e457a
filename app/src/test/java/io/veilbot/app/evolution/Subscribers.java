package io.veilbot.app.evolution;

import static io.veilbot.app.evolution.Market.STAFF;
import static io.veilbot.app.evolution.Market.subscriptionOf;
import static io.veilbot.app.evolution.Opening.GIGABYTE;
import static io.veilbot.app.evolution.Opening.MONTH;
import static io.veilbot.app.evolution.Opening.QUARTER;
import static io.veilbot.app.evolution.Opening.SPRING;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.PersonalText;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.RotateToken;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.WithdrawVip;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.NoteId;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import java.util.Optional;

/** People whose access begins, is used up, stands still, goes on and ends. */
record Subscribers(Market market) {

    private static final Actor COLLECTOR = Actor.system("traffic");

    /** Waits for the first key, and is given it by another server. */
    CustomerId anna() {
        CustomerId anna = market.comes("Анна", 1001);
        PaymentId payment = market.orders(anna, MONTH, Optional.of(SPRING), false);
        market.racks().answer(false);
        market.pays(payment);
        KeyId first = market.racks().wanted().getFirst();
        market.racks().say(first, later());
        market.passes(Duration.ofSeconds(30));
        market.racks().say(first, new KeyOutcome.Refused("no such method"));
        market.racks().answer(true);
        market.settles();
        return anna;
    }

    private KeyOutcome later() {
        return new KeyOutcome.Later(
                KeyOutcome.Later.Kind.UNKNOWN, "no answer", 1, market.now().plusSeconds(60));
    }

    /** Uses up everything, buys more, and then does not come back. */
    void annaUsesItUp(CustomerId anna) {
        market.does(COLLECTOR, new RecordUsage(subscriptionOf(anna), 3 * GIGABYTE));
        market.passes(Duration.ofDays(1));
        market.does(COLLECTOR, new RecordUsage(subscriptionOf(anna), 28 * GIGABYTE));
        market.does(COLLECTOR, new RecordUsage(subscriptionOf(anna), 33 * GIGABYTE));
        market.passes(Duration.ofHours(25));
        market.buys(anna, MONTH);
    }

    /** Comes by somebody's link, tries, stays, and has no limit until the quarter is over. */
    void boris(CustomerId referrer) {
        CustomerId boris = market.comes("Борис", 1002, referrer.referralCode());
        market.does(Actor.customer(boris), new ClaimTrial(boris, subscriptionOf(boris)));
        market.buys(boris, QUARTER);
        market.buys(boris, MONTH);
    }

    /** Wants another country, new links and a pause; staff are generous for a while. */
    void hanna() {
        CustomerId hanna = market.comes("Hannah", 1003);
        market.buys(hanna, MONTH);
        wish(
                hanna,
                new ReplaceKey(
                        subscriptionOf(hanna),
                        hanna,
                        1,
                        Optional.of("FI"),
                        Optional.empty(),
                        "too slow"));
        wish(hanna, new RotateToken(subscriptionOf(hanna), 1));
        wish(hanna, new SuspendSubscription(subscriptionOf(hanna), Hold.PAUSE, "on holiday"));
        market.passes(Duration.ofDays(2));
        wish(hanna, new ResumeSubscription(subscriptionOf(hanna), Hold.PAUSE));
        var later = market.now().plus(Duration.ofDays(60));
        market.does(STAFF, new OverrideEnd(subscriptionOf(hanna), later, "an outage of ours"));
        var more = Allowance.ofBytes(25 * GIGABYTE);
        market.does(STAFF, new OverrideAllowance(subscriptionOf(hanna), more, "an outage of ours"));
        market.passes(Duration.ofDays(1));
        market.does(
                STAFF,
                new LiftOverride(subscriptionOf(hanna), Overriding.ALLOWANCE, "that was enough"));
        market.does(
                STAFF, new LiftOverride(subscriptionOf(hanna), Overriding.END, "that was enough"));
    }

    private void wish(CustomerId who, Command command) {
        market.does(Actor.customer(who), command);
    }

    /** Has access without paying, and later no more. */
    void fedor() {
        CustomerId fedor = market.comes("Фёдор", 1004);
        market.does(STAFF, new GrantVip(fedor, "wrote the manual"));
        market.passes(Duration.ofDays(3));
        market.does(STAFF, new WithdrawVip(fedor, "the manual is out of date"));
    }

    /** Those who are still there when the release is frozen: at a stand, and without an end. */
    void latecomers() {
        CustomerId lena = market.comes("Лена", 1005);
        market.buys(lena, QUARTER);
        market.buys(lena, MONTH);
        wish(lena, new RotateToken(subscriptionOf(lena), 1));
        market.does(COLLECTOR, new RecordUsage(subscriptionOf(lena), GIGABYTE));
        market.passes(Duration.ofHours(5));
        wish(lena, new SuspendSubscription(subscriptionOf(lena), Hold.PAUSE, "at sea"));
        var note = new PersonalText(lena, "sails; be patient");
        market.does(STAFF, new TakeNote(lena, NoteId.of(lena, "1"), note));
        CustomerId maxim = market.comes("Максим", 1006);
        market.does(STAFF, new GrantVip(maxim, "keeps the servers running"));
        CustomerId nina = market.comes("Нина", 1007);
        market.does(Actor.customer(nina), new ClaimTrial(nina, subscriptionOf(nina)));
    }
}
