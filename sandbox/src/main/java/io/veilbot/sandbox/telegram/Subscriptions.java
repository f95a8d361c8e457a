package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions in Stars, by the charge that began each. Guarded by {@link Memory}. */
final class Subscriptions {

    /** The only period that Telegram has. */
    static final long PERIOD = 30L * 24 * 60 * 60;

    private final Map<String, Subscription> known = new LinkedHashMap<>();

    void keep(Subscription subscription) {
        known.put(subscription.charge(), subscription);
    }

    @Nullable Subscription begunBy(String charge) {
        return known.get(charge);
    }

    /** The one that this person began last. */
    @Nullable Subscription lastOf(long person) {
        return known.values().stream()
                .filter(one -> one.person() == person)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Those whose period is over. */
    List<Subscription> dueAt(long now) {
        return known.values().stream().filter(one -> one.lasts() && one.until() <= now).toList();
    }

    /**
     * @param charge of the payment that began it
     * @param until end of the period that is paid for; Unix seconds
     * @param lasts false once a period ended that no other follows
     * @param canceled whether it ends with its period
     * @param byBot whether the bot canceled it, so that the person cannot take that back
     */
    record Subscription(
            String charge,
            long person,
            JsonNode invoice,
            long until,
            boolean lasts,
            boolean canceled,
            boolean byBot) {

        static Subscription begun(String charge, long person, JsonNode invoice, long now) {
            return new Subscription(charge, person, invoice, now + PERIOD, true, false, false);
        }

        Subscription renewed() {
            return new Subscription(
                    charge, person, invoice, until + PERIOD, lasts, canceled, byBot);
        }

        Subscription over() {
            return new Subscription(charge, person, invoice, until, false, canceled, byBot);
        }

        Subscription canceled(boolean now, boolean bot) {
            return new Subscription(charge, person, invoice, until, lasts, now, bot);
        }
    }
}
