package io.veilbot.app.sandbox;

import io.veilbot.app.sandbox.Deed.Ban;
import io.veilbot.app.sandbox.Deed.Ending;
import io.veilbot.app.sandbox.Deed.Outage;
import io.veilbot.app.sandbox.Deed.Purchase;
import io.veilbot.app.sandbox.Deed.Recovery;
import io.veilbot.app.sandbox.Deed.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * The past of a demo shop, the same at every call: so that whoever is interrupted goes on with the
 * very story that was begun.
 *
 * @param days how long ago it began
 * @param people how many come
 */
record Plan(int days, int people) {

    /** More would only make the first start longer. */
    static final int MOMENTS_A_DAY = 1;

    private static final long SEED = 20_260_401;
    private static final int MINUTES = 24 * 60 / MOMENTS_A_DAY;
    private static final Duration JUST_NOW = Duration.ofMinutes(20);

    /** Earliest first; the last one is shortly before the present. */
    List<Moment> moments() {
        var random = new Random(SEED);
        var crowd = new TreeMap<Integer, List<Deed>>();
        var alone = new TreeMap<Integer, List<Deed>>();
        for (int person = 0; person < people; person++) {
            int slot = (int) (Math.sqrt(random.nextDouble()) * (slots() - 1));
            new Life(person, slots(), random, crowd, alone).from(person == 0 ? 0 : slot);
        }
        backstage(crowd);
        var moments = new ArrayList<Moment>();
        for (int slot = 0; slot < slots(); slot++) {
            Duration ago =
                    Duration.ofMinutes(
                            (long) (slots() - slot) * MINUTES - random.nextInt(MINUTES / 2));
            add(moments, ago, crowd.getOrDefault(slot, List.of()));
            add(moments, ago.minusMinutes(90), alone.getOrDefault(slot, List.of()));
        }
        add(moments, JUST_NOW, undecided());
        return List.copyOf(moments);
    }

    private int slots() {
        return days * MOMENTS_A_DAY;
    }

    private void backstage(TreeMap<Integer, List<Deed>> crowd) {
        put(crowd, slots() / 3, new Outage("Frankfurt"));
        put(crowd, slots() / 3 + 1, new Recovery("Frankfurt"));
        put(crowd, slots() * 3 / 4, new Outage("Helsinki"));
        put(crowd, slots() * 3 / 4 + 2, new Recovery("Helsinki"));
        put(crowd, slots() - 1, new Ban(0, "sells our keys on; warned twice"));
    }

    /** Some are at the checkout when the newcomer looks. */
    private List<Deed> undecided() {
        return List.of(
                new Visit(people),
                new Purchase(people, 1, "1 month", Ending.LEFT),
                new Visit(people + 1),
                new Purchase(people + 1, 1, "3 months", Ending.LEFT));
    }

    private static void add(List<Moment> moments, Duration ago, List<Deed> deeds) {
        if (!deeds.isEmpty()) {
            moments.add(new Moment(ago, List.copyOf(deeds)));
        }
    }

    static void put(TreeMap<Integer, List<Deed>> deeds, int slot, Deed deed) {
        deeds.computeIfAbsent(slot, _ -> new ArrayList<>()).add(deed);
    }
}
