package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionEvent.TokenRotated;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccessViewsTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    private static final Instant LATER = Story.NOON.plus(Duration.ofDays(400));
    private static final Entitlement EVERYTHING =
            new Entitlement(List.of(Protocol.VLESS), List.of(), AccessLevel.VIP, 0);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatStaffSetStandsBesideWhatWasGrantedAndGoesWithoutTrace() {
        Story anna = new Story(SHOP, 1).buys();
        SubscriptionView before = seen(anna);
        SubscriptionId id = anna.subscription();
        CustomerId customer = anna.customer();

        SHOP.happened(
                id,
                new EndOverridden(id, customer, LATER, "sorry", Story.NOON),
                new AllowanceOverridden(id, customer, Allowance.UNLIMITED, "sorry", Story.NOON));
        SubscriptionView set = seen(anna);
        SHOP.happened(id, new EndWaived(id, customer, EVERYTHING, "friend", Story.NOON));
        SubscriptionView vip = seen(anna);
        SHOP.happened(
                id,
                lifted(anna, Overriding.VIP),
                lifted(anna, Overriding.ALLOWANCE),
                lifted(anna, Overriding.END));

        assertThat(set.endsAt()).isEqualTo(LATER);
        assertThat(set.validity().granted()).isEqualTo(anna.until());
        assertThat(set.allowance()).isEqualTo(Allowance.UNLIMITED);
        assertThat(vip.endsAt()).isEqualTo(Instant.MAX);
        assertThat(vip.entitlement()).hasValue(EVERYTHING);
        assertThat(seen(anna)).isEqualTo(before);
    }

    @Test
    void holdsWithholdAccessUntilTheLastIsGone() {
        Story boris = new Story(SHOP, 2).buys();
        SubscriptionId id = boris.subscription();
        CustomerId customer = boris.customer();
        Instant moved = boris.until().plusSeconds(60);

        SHOP.happened(
                id,
                new SubscriptionSuspended(id, customer, Hold.PAUSE, "", Story.NOON),
                new SubscriptionSuspended(id, customer, Hold.STAFF, "abuse", Story.NOON),
                new SubscriptionSuspended(id, customer, Hold.STAFF, "abuse", Story.NOON));
        SubscriptionView held = seen(boris);
        SHOP.happened(
                id,
                new SubscriptionResumed(id, customer, Hold.STAFF, boris.until(), false, Story.NOON),
                new SubscriptionResumed(id, customer, Hold.PAUSE, moved, true, Story.NOON));
        SubscriptionView free = seen(boris);

        assertThat(held.holds()).containsExactlyInAnyOrder(Hold.PAUSE, Hold.STAFF);
        assertThat(held.validAt(boris.at())).isTrue();
        assertThat(held.usableAt(boris.at())).isFalse();
        assertThat(free.holds()).isEmpty();
        assertThat(free.usableAt(boris.at())).isTrue();
        assertThat(free.endsAt()).isEqualTo(moved);
    }

    @Test
    void anEndThatWasReachedCountsUntilAccessGoesOn() {
        Story vera = new Story(SHOP, 3).buys();
        SubscriptionId id = vera.subscription();
        SHOP.happened(id, new SubscriptionEnded(id, vera.customer(), vera.until(), vera.until()));
        SubscriptionView over = seen(vera);
        Grant renewal =
                Grant.ofPayment(
                        new PaymentId("payment-renewal"),
                        Story.TERMS.period(),
                        Story.TERMS.allowance(),
                        Story.ENTITLEMENT);
        SHOP.happened(
                id,
                new PeriodGranted(
                        id,
                        vera.customer(),
                        renewal,
                        LATER,
                        LATER,
                        LATER.plusSeconds(60),
                        Allowance.ofBytes(2_000),
                        Story.ENTITLEMENT,
                        LATER));

        assertThat(over.endedAt()).hasValue(vera.until());
        assertThat(seen(vera).endedAt()).isEmpty();
        assertThat(seen(vera).allowance()).isEqualTo(Allowance.ofBytes(2_000));
    }

    @Test
    void grantsTellWhoAddedWhatAndHowMuchWasTakenBack() {
        Story gleb = new Story(SHOP, 4).buys();
        SubscriptionId id = gleb.subscription();
        GrantId grant = GrantId.ofPayment(gleb.payment());
        SHOP.happened(
                id,
                new GrantRevoked(
                        id,
                        gleb.customer(),
                        grant,
                        new Share(1, 3),
                        "refund",
                        gleb.until().minusSeconds(60),
                        Allowance.ofBytes(667),
                        Story.ENTITLEMENT,
                        Story.NOON));
        SubscriptionView view = seen(gleb);

        assertThat(view.endsAt()).isEqualTo(gleb.until().minusSeconds(60));
        assertThat(view.allowance()).isEqualTo(Allowance.ofBytes(667));
        assertThat(SHOP.ask(new GrantsOf(id)).grants())
                .containsExactly(
                        new GrantView(
                                id,
                                Grant.ofPayment(
                                        gleb.payment(),
                                        Story.TERMS.period(),
                                        Story.TERMS.allowance(),
                                        Story.ENTITLEMENT),
                                "staff:anna",
                                gleb.at(),
                                gleb.until(),
                                new Share(1, 3),
                                "refund",
                                gleb.at()));
    }

    @Test
    void usageIsMeteredAndOldLinksLeadNowhere() {
        Story dina = new Story(SHOP, 5).buys();
        SubscriptionId id = dina.subscription();
        CustomerId customer = dina.customer();
        SHOP.happened(
                id,
                new UsageRecorded(id, customer, 700, 600, Story.NOON),
                new AllowanceWarned(id, customer, 80, 800, Allowance.ofBytes(1_000), Story.NOON),
                new AllowanceExhausted(
                        id, customer, 1_000, Allowance.ofBytes(1_000), LATER, Story.NOON),
                new EndApproaching(id, customer, Reminder.ONE_DAY, dina.until(), Story.NOON),
                new TokenRotated(id, customer, dina.personal("new-token"), 1, Story.NOON),
                new KeyReplacementRequested(
                        id, customer, 1, Optional.of("DE"), Optional.empty(), "", Story.NOON));
        SubscriptionView view = seen(dina);

        assertThat(view.used()).isEqualTo(700);
        assertThat(view.metered()).isEqualTo(600);
        assertThat(view.rotation()).isEqualTo(1);
        assertThat(view.replacements()).isEqualTo(1);
        assertThat(SHOP.ask(new FindByToken("new-token"))).isEqualTo(view);
        assertThat(SHOP.find(new FindByToken(dina.token()))).isEmpty();
    }

    private static OverrideLifted lifted(Story story, Overriding what) {
        return new OverrideLifted(
                story.subscription(),
                story.customer(),
                what,
                story.until(),
                Story.TERMS.allowance(),
                Story.ENTITLEMENT,
                "enough",
                Story.NOON);
    }

    private static SubscriptionView seen(Story story) {
        SHOP.settle();
        return SHOP.ask(new FindSubscription(story.subscription()));
    }
}
