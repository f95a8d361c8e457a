package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.telegram.Subscriptions.Subscription;

/**
 * Charges subscriptions once their period is over, if there are Stars enough, without asking the
 * bot; else they lapse. To be called with the {@link Memory} locked.
 */
final class Recurring {
    private final Memory memory;
    private final Checkout checkout;

    Recurring(Memory memory, Checkout checkout) {
        this.memory = memory;
        this.checkout = checkout;
    }

    void offer(BotMethods to) {
        to.add("editUserStarSubscription", this::edit);
    }

    void tick() {
        memory.subscriptions.dueAt(memory.now()).forEach(this::goOn);
        checkout.tellLate();
    }

    private void goOn(Subscription its) {
        long stars = its.invoice().path("total_amount").asLong();
        if (!its.canceled() && memory.stars.purseOf(its.person()) >= stars) {
            checkout.renew(memory.people.play(its.person()), its);
        } else {
            keep("subscriptionOver", its.over());
        }
    }

    /** The bot may cancel, and let the person take that back; only the person can do so. */
    private JsonNode edit(Parameters p) {
        var its = memory.subscriptions.begunBy(p.text("telegram_payment_charge_id"));
        if (its == null || its.person() != p.number("user_id", 0)) {
            throw ApiError.badRequest("CHARGE_NOT_FOUND");
        }
        if (!its.lasts()) {
            throw ApiError.badRequest("SUBSCRIPTION_NOT_ACTIVE");
        }
        boolean cancel = p.flag("is_canceled");
        keep("editUserStarSubscription", its.canceled(cancel || its.canceled(), cancel));
        return Wire.TRUE;
    }

    /** In the settings of Telegram. */
    Subscription choose(long person, boolean cancel) {
        var its = memory.subscriptions.lastOf(person);
        if (its == null || !its.lasts() || its.byBot()) {
            throw StopException.notFound("There is no subscription to be changed.");
        }
        Subscription now = its.canceled(cancel, false);
        keep("subscriptionChosen", now);
        return now;
    }

    private void keep(String what, Subscription now) {
        memory.record(Fact.of(what).chat(now.person()).subscription(now));
    }
}
