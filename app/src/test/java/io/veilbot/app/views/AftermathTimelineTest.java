package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.PaymentTimeline;
import io.veilbot.api.sales.PaymentQuery.TimelineEntry;
import io.veilbot.api.sales.RefundId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What happens after the key came is part of the payment's timeline as well. */
class AftermathTimelineTest {

    private static final ViewsShop SHOP = ViewsShop.open();
    private static final Money PART = new Money(9_900, Currency.RUB);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void moneyThatWentBackAndTheAccessItBought() {
        Story anna = new Story(SHOP, 1).buys();
        RefundId refund = RefundId.of(anna.payment(), 1);
        SHOP.happened(
                anna.payment(),
                new RefundRequested(
                        anna.payment(), anna.customer(), refund, "p", PART, "asked", Story.NOON),
                new RefundRefused(
                        anna.payment(), anna.customer(), refund, PART, "later", Story.NOON),
                new PaymentRefunded(
                        anna.payment(),
                        anna.customer(),
                        anna.subscription(),
                        refund,
                        "r-1",
                        PART,
                        PART,
                        Story.PRICE,
                        SeenBy.POLL,
                        Story.NOON));
        SHOP.happened(
                anna.subscription(),
                new GrantRevoked(
                        anna.subscription(),
                        anna.customer(),
                        GrantId.ofPayment(anna.payment()),
                        Share.of(PART, Story.PRICE),
                        "refund",
                        Story.NOON,
                        Allowance.ofBytes(669),
                        Story.ENTITLEMENT,
                        Story.NOON));
        SHOP.happened(
                anna.payment(),
                new PaymentChargedBack(
                        anna.payment(),
                        anna.customer(),
                        anna.subscription(),
                        Story.PRICE,
                        "fraud",
                        SeenBy.POLL,
                        Story.NOON));

        List<TimelineEntry> told = after(anna.payment(), 7);
        assertThat(told)
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "sales.refund-requested",
                        "sales.refund-refused",
                        "sales.payment-refunded",
                        "access.grant-revoked",
                        "sales.payment-charged-back");
        assertThat(told.getFirst().state())
                .containsEntry("status", "CONFIRMED")
                .containsEntry("refund", "requested")
                .containsEntry("refund reason", "asked");
        assertThat(told.get(1).state())
                .containsEntry("refund", "refused")
                .containsEntry("refund reason", "later");
        assertThat(told.get(2).state())
                .containsEntry("status", "PARTLY_REFUNDED")
                .containsEntry("refunded", "99.00 RUB");
        assertThat(told.get(3).state())
                .containsEntry("taken back", "9900 of 29900")
                .containsEntry("access until", Story.NOON.toString())
                .containsEntry("traffic", "669 bytes");
        assertThat(told.getLast().state())
                .containsEntry("status", "CHARGED_BACK")
                .containsEntry("charged back", "299.00 RUB");
    }

    @Test
    void whatWithheldAccessAndWhatStaffSet() {
        Story boris = new Story(SHOP, 2).buys();
        SubscriptionId id = boris.subscription();
        CustomerId who = boris.customer();
        SHOP.happened(
                id,
                new SubscriptionSuspended(id, who, Hold.STAFF, "abuse", Story.NOON),
                new SubscriptionSuspended(id, who, Hold.PAUSE, "", Story.NOON),
                new SubscriptionResumed(id, who, Hold.STAFF, boris.until(), false, Story.NOON),
                new EndOverridden(id, who, Story.NOON, "sorry", Story.NOON),
                new AllowanceOverridden(id, who, Allowance.UNLIMITED, "sorry", Story.NOON),
                new EndWaived(id, who, Story.ENTITLEMENT, "friend", Story.NOON),
                new OverrideLifted(
                        id,
                        who,
                        Overriding.VIP,
                        boris.until(),
                        Story.TERMS.allowance(),
                        Story.ENTITLEMENT,
                        "enough",
                        Story.NOON),
                new UsageRecorded(id, who, 1, 1, Story.NOON),
                new KeyReplacementRequested(
                        id, who, 1, Optional.empty(), Optional.empty(), "slow", Story.NOON),
                new SubscriptionEnded(id, who, boris.until(), boris.until()));

        List<TimelineEntry> told = after(boris.payment(), 7);
        assertThat(told)
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "access.subscription-suspended",
                        "access.subscription-suspended",
                        "access.subscription-resumed",
                        "access.end-overridden",
                        "access.allowance-overridden",
                        "access.end-waived",
                        "access.override-lifted",
                        "access.key-replacement-requested",
                        "access.subscription-ended");
        assertThat(told.get(1).state()).containsEntry("holds", "PAUSE, STAFF");
        assertThat(told.get(2).state()).containsEntry("holds", "PAUSE");
        assertThat(told.get(5).state()).containsEntry("end waived", "yes");
        assertThat(told.getLast().state())
                .containsEntry("end overridden", Story.NOON.toString())
                .containsEntry("traffic overridden", "unlimited")
                .containsEntry("replacement", "wanted")
                .containsEntry("ended at", boris.until().toString())
                .doesNotContainKey("end waived");
    }

    @Test
    void aKeyThatRestsAndWorksAgain() {
        Story vera = new Story(SHOP, 3).buys();
        KeyId key = vera.key();
        String name = key.panelName();
        SHOP.happened(
                key,
                new KeySuspended(
                        key,
                        vera.subscription(),
                        vera.customer(),
                        vera.server(),
                        name,
                        "pause",
                        Story.NOON),
                new KeyLimited(
                        key,
                        vera.subscription(),
                        vera.customer(),
                        vera.server(),
                        name,
                        Allowance.ofBytes(5),
                        Story.NOON),
                new KeyResumed(
                        key,
                        vera.subscription(),
                        vera.customer(),
                        vera.server(),
                        name,
                        Allowance.UNLIMITED,
                        Story.NOON));

        List<TimelineEntry> told = after(vera.payment(), 7);
        assertThat(told.getFirst().state())
                .containsEntry("key status", "SUSPENDED")
                .containsEntry("key reason", "pause");
        assertThat(told.get(1).state()).containsEntry("key limit", "5 bytes");
        assertThat(told.getLast().state())
                .containsEntry("key status", "LIVE")
                .containsEntry("key limit", "unlimited")
                .doesNotContainKey("key reason");
    }

    private static List<TimelineEntry> after(PaymentId payment, int before) {
        SHOP.settle();
        List<TimelineEntry> entries = SHOP.ask(new PaymentTimeline(payment)).entries();
        return entries.subList(before, entries.size());
    }
}
