package io.veilbot.app.evolution;

import static io.veilbot.app.evolution.Market.STAFF;
import static io.veilbot.app.evolution.Market.subscriptionOf;
import static io.veilbot.app.evolution.Opening.AMSTERDAM;
import static io.veilbot.app.evolution.Opening.HELSINKI;
import static io.veilbot.app.evolution.Opening.MONTH;
import static io.veilbot.app.evolution.Opening.QUARTER;
import static io.veilbot.app.evolution.Opening.VILNIUS;
import static io.veilbot.app.evolution.Opening.WEEK;

import io.veilbot.api.Actor;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.fleet.VpnServerCommand.AllowRemoval;
import io.veilbot.api.fleet.VpnServerCommand.DrainServer;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.api.fleet.VpnServerCommand.ReopenServer;
import io.veilbot.api.fleet.VpnServerCommand.RetireServer;
import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.EraseCustomer;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RecordBotUnblocked;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.NoteId;
import java.time.Duration;
import java.util.List;

/**
 * Four months of a small shop in which everything happens that can happen. Whoever adds an event
 * adds here what leads to it: a release is frozen only when all of them are there.
 */
record ReleaseTrade(Market market) {

    private static final Actor WATCH = Actor.system("health-check");

    void play() {
        var subscribers = new Subscribers(market);
        var buyers = new Buyers(market);
        new Opening(market).opens();
        CustomerId anna = subscribers.anna();
        subscribers.boris(anna);
        subscribers.annaUsesItUp(anna);
        CustomerId vera = buyers.vera();
        buyers.gleb();
        buyers.gifts();
        subscribers.fedor();
        servers();
        subscribers.hanna();
        buyers.galya();
        buyers.semyon();
        ivan();
        market.passes(Duration.ofDays(110));
        market.buys(anna, MONTH);
        subscribers.latecomers();
        buyers.mispays(vera);
        new Renewers(market).oleg();
        var _ = market.orders(vera, QUARTER);
    }

    private void servers() {
        market.does(WATCH, new RecordHealth(HELSINKI, false, "no-connection"));
        market.passes(Duration.ofHours(1));
        market.does(WATCH, new RecordHealth(HELSINKI, true, ""));
        market.does(
                WATCH,
                new RecordReconciliation(HELSINKI, market.now(), 2, List.of("veil-nobodys"), 4));
        market.does(STAFF, new AllowRemoval(HELSINKI, market.now(), "made by hand"));
        market.racks().loseOneAndGiveAnother();
        market.does(STAFF, new DrainServer(VILNIUS, "the contract ends"));
        market.does(STAFF, new RetireServer(VILNIUS, "the contract ended"));
        market.does(STAFF, new DrainServer(AMSTERDAM, "to be rebuilt"));
        market.does(STAFF, new ReopenServer(AMSTERDAM));
    }

    /** Comes, is known, quarrels and makes peace, buys cheaper, and wants to be forgotten. */
    private void ivan() {
        CustomerId ivan = market.comes("Иван", 3001);
        Actor self = Actor.customer(ivan);
        market.does(self, new ChooseLanguage(ivan, Language.EN));
        market.does(self, new ClaimPromo(WEEK, ivan, subscriptionOf(ivan)));
        market.does(self, new RecordBotBlocked(ivan));
        market.does(self, new RecordBotUnblocked(ivan));
        market.does(STAFF, new BlockCustomer(ivan, "shouts"));
        market.does(STAFF, new UnblockCustomer(ivan, "has apologised"));
        var note = new PersonalText(ivan, "likes tea");
        market.does(STAFF, new TakeNote(ivan, NoteId.of(ivan, "1"), note));
        market.does(STAFF, new SetPersonalDiscount(ivan, 10, "for the tea"));
        market.buys(ivan, MONTH);
        market.passes(Duration.ofDays(1));
        market.does(STAFF, new EraseCustomer(ivan, "asked for it"));
    }
}
