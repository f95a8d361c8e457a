package io.veilbot.app.sandbox;

import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.app.sandbox.Deed.Ending;
import io.veilbot.app.sandbox.Deed.Goodbye;
import io.veilbot.app.sandbox.Deed.Purchase;
import io.veilbot.app.sandbox.Deed.Ruling;
import io.veilbot.app.sandbox.Deed.Visit;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * What one customer of a demo shop does from the first visit on.
 *
 * @param slots how many moments there are
 * @param crowd what is done beside others, by moment
 * @param alone what nobody else must be in the way of
 */
record Life(
        int person,
        int slots,
        Random random,
        TreeMap<Integer, List<Deed>> crowd,
        TreeMap<Integer, List<Deed>> alone) {

    /** Every so many people one is told a wrong amount for. */
    private static final int UNLUCKY = 40;

    void from(int first) {
        Plan.put(crowd, first, new Visit(person));
        if (person % UNLUCKY == 5) {
            mispays(first);
        } else if (chance(92)) {
            buys(first);
        }
    }

    private void mispays(int slot) {
        Plan.put(alone, slot, new Purchase(person, 1, "1 month", Ending.MISPAID));
        int ruling = slot + Plan.MOMENTS_A_DAY;
        if (person % (2 * UNLUCKY) == 5 && ruling < slots) {
            boolean back = person % (4 * UNLUCKY) == 5;
            Plan.put(
                    crowd,
                    ruling,
                    back
                            ? new Ruling(
                                    person,
                                    1,
                                    Decision.REFUND,
                                    "paid in part; asked for the money back")
                            : new Ruling(
                                    person,
                                    1,
                                    Decision.DISMISS,
                                    "the provider's statement shows nothing"));
        }
    }

    /** Buys, renews and tries again until the present, or until it is enough. */
    private void buys(int first) {
        int slot = first;
        for (int number = 1; slot < slots; number++) {
            int months = months();
            Ending ending = ending();
            String tariff = months == 1 ? "1 month" : months + " months";
            Plan.put(crowd, slot, new Purchase(person, number, tariff, ending));
            if (!chance(ending == Ending.PAID ? 75 : 60)) {
                leaves(slot);
                return;
            }
            slot += ending == Ending.PAID ? beforeTheEnd(months) : 1;
        }
    }

    private void leaves(int last) {
        int slot = last + 1 + random.nextInt(10 * Plan.MOMENTS_A_DAY);
        if (chance(20) && slot < slots) {
            Plan.put(crowd, slot, new Goodbye(person));
        }
    }

    /** Most renew in the last days, some only when nothing works any more. */
    private int beforeTheEnd(int months) {
        return (months * 30 - 3 + random.nextInt(6)) * Plan.MOMENTS_A_DAY;
    }

    private int months() {
        int of100 = random.nextInt(100);
        return of100 < 68 ? 1 : of100 < 90 ? 3 : 12;
    }

    private Ending ending() {
        int of100 = random.nextInt(100);
        return of100 < 82 ? Ending.PAID : of100 < 90 ? Ending.DECLINED : Ending.LEFT;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
