package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Secret;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftCommand.RedeemGift;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import java.time.Duration;

/** People who take what costs them nothing: trials, free days, gifts; and try to take it twice. */
final class Guests {

    private static final Duration SEASON = Duration.ofDays(90);
    private static final Duration UNPACKED = Duration.ofDays(10);

    private final Agenda agenda;
    private final Dice dice;
    private final Door door;

    Guests(Agenda agenda, Dice dice, Door door) {
        this.agenda = agenda;
        this.dice = dice;
        this.door = door;
    }

    void come() {
        for (int number = 0; number < door.people(); number++) {
            CustomerId guest = Door.person(number);
            Dice own = dice.of(guest.value());
            if (own.happens(300)) {
                agenda.after(own.within(SEASON), () -> tryOut(guest, own));
            }
            if (own.happens(200)) {
                agenda.after(Codes.RUSH, () -> takeDays(guest, own));
            }
        }
    }

    /** Presses twice, and some want it for another subscription as well. */
    private void tryOut(CustomerId guest, Dice own) {
        door.enter(guest);
        var _ = door.ask(new ClaimTrial(guest, first(guest)), guest);
        SubscriptionId again = own.happens(500) ? first(guest) : second(guest);
        agenda.after(
                own.upTo(SEASON),
                () -> {
                    var _ = door.ask(new ClaimTrial(guest, again), guest);
                });
    }

    private void takeDays(CustomerId guest, Dice own) {
        door.enter(guest);
        var _ = door.ask(new ClaimPromo(Codes.WEEKEND, guest, first(guest)), guest);
        SubscriptionId again = own.happens(500) ? first(guest) : second(guest);
        var _ = door.ask(new ClaimPromo(Codes.WEEKEND, guest, again), guest);
    }

    /** A gift goes from hand to hand: to somebody, to two at once, or to nobody. */
    void hear(GiftIssued gift) {
        Dice own = dice.of(gift.gift().value());
        int mood = own.below(100);
        if (mood < 20) {
            return;
        }
        Duration delay = own.within(UNPACKED);
        CustomerId one = door.anybody(own);
        CustomerId other = door.anybody(own);
        agenda.after(delay, () -> unpack(gift, "guessed", other));
        agenda.after(delay, () -> unpack(gift, gift.code().text(), one));
        if (mood < 60) {
            agenda.after(delay, () -> unpack(gift, gift.code().text(), other));
            agenda.after(
                    delay.plus(own.upTo(UNPACKED)), () -> unpack(gift, gift.code().text(), one));
        }
    }

    private void unpack(GiftIssued gift, String code, CustomerId guest) {
        door.enter(guest);
        var _ = door.ask(new RedeemGift(gift.gift(), new Secret(code), guest, first(guest)), guest);
    }

    private static SubscriptionId first(CustomerId guest) {
        return SubscriptionId.of(guest, 1);
    }

    private static SubscriptionId second(CustomerId guest) {
        return SubscriptionId.of(guest, 2);
    }
}
