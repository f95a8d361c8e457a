package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentTimeline;
import io.veilbot.api.sales.PaymentQuery.TimelineEntry;
import io.veilbot.api.sales.RefundId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A payment's timeline, where events of others belong to it or come between. */
class TimelineTest {

    private static final ViewsShop SHOP = ViewsShop.open();
    private static final Money PART = new Money(9_900, Currency.RUB);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aGiftIsFollowedToWhoeverRedeemedIt() {
        Story anna = new Story(SHOP, 1);
        Story boris = new Story(SHOP, 2);
        PaymentId payment = anna.payment();
        GiftId gift = GiftId.of(payment);
        Grant grant = Grant.ofGift(gift, Story.TERMS);
        SHOP.happened(
                payment,
                new PaymentRequested(
                        payment,
                        anna.customer(),
                        Story.OFFER,
                        new PaymentMethod("yookassa"),
                        anna.subscription(),
                        true,
                        payment.value(),
                        Story.NOON));
        SHOP.happened(
                gift,
                new GiftIssued(
                        gift,
                        payment,
                        anna.customer(),
                        anna.personal("the-code"),
                        "print-1",
                        Story.TERMS,
                        Story.NOON),
                new GiftRedeemed(gift, boris.customer(), boris.subscription(), grant, Story.NOON));
        SHOP.happened(
                boris.subscription(),
                new SubscriptionOpened(
                        boris.subscription(),
                        boris.customer(),
                        boris.personal(boris.token()),
                        Story.NOON),
                new PeriodGranted(
                        boris.subscription(),
                        boris.customer(),
                        grant,
                        Story.NOON,
                        Story.NOON,
                        boris.until(),
                        Story.TERMS.allowance(),
                        Story.ENTITLEMENT,
                        Story.NOON));
        SHOP.happened(gift, new GiftRecalled(gift, "refund", Story.NOON));
        SHOP.settle();

        List<TimelineEntry> told = SHOP.ask(new PaymentTimeline(payment)).entries();
        assertThat(told)
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "sales.payment-requested",
                        "sales.gift-issued",
                        "sales.gift-redeemed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "sales.gift-recalled");
        assertThat(told)
                .extracting(entry -> entry.state().get("gift"))
                .containsExactly(
                        "wanted", "issued", "redeemed", "redeemed", "redeemed", "recalled");
        assertThat(told.getLast().state()).containsEntry("access until", boris.until().toString());
    }

    @Test
    void eventsStoredWhileLaterOnesWereReadStandWhereTheyAre() {
        Story late = new Story(SHOP, 3).buys();
        Story quick = new Story(SHOP, 4).buys();
        RefundId first = RefundId.of(late.payment(), 1);
        RefundId second = RefundId.of(late.payment(), 2);

        SHOP.happenedWhile(
                () -> {
                    refusedTwice(quick, RefundId.of(quick.payment(), 1));
                    await(quick.payment(), 9);
                },
                late.payment(),
                refused(late, first),
                refused(late, second));
        await(late.payment(), 9);

        List<TimelineEntry> told = refusals(late.payment());
        assertThat(told).hasSize(2);
        assertThat(told.getLast().position()).isEqualTo(told.getFirst().position() + 1);
        assertThat(told.getLast().position())
                .isLessThan(refusals(quick.payment()).getFirst().position());
    }

    /** While nobody knows what comes first, nobody is told what comes second. */
    @Test
    void whatIsStoredLateCountsForWhatStandsBehindIt() {
        Story anna = new Story(SHOP, 5).buys();
        SHOP.settle();

        SHOP.happenedWhile(
                () -> {
                    SHOP.happened(anna.payment(), refused(anna, RefundId.of(anna.payment(), 1)));
                    aMoment();
                },
                anna.subscription(),
                new EndWaived(
                        anna.subscription(),
                        anna.customer(),
                        Story.ENTITLEMENT,
                        "friend",
                        Story.NOON));
        SHOP.settle();

        var told = SHOP.ask(new PaymentTimeline(anna.payment())).entries();
        assertThat(told.getLast().event()).isEqualTo("sales.refund-refused");
        assertThat(told.getLast().state()).containsEntry("end waived", "yes");
        assertThat(SHOP.rebuilt("projections.payment_timeline").equal()).isTrue();
    }

    /** Time enough for a reader that does not wait: it looks once a second by itself. */
    private static void aMoment() {
        LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
    }

    private static void refusedTwice(Story story, RefundId refund) {
        SHOP.happened(story.payment(), refused(story, refund), refused(story, refund));
    }

    private static RefundRefused refused(Story story, RefundId refund) {
        return new RefundRefused(
                story.payment(), story.customer(), refund, PART, "later", Story.NOON);
    }

    private static void await(PaymentId payment, int entries) {
        ViewsShop.await(
                entries + " entries",
                () ->
                        SHOP.find(new PaymentTimeline(payment))
                                .filter(timeline -> timeline.entries().size() == entries)
                                .isPresent());
    }

    private static List<TimelineEntry> refusals(PaymentId payment) {
        return SHOP.ask(new PaymentTimeline(payment)).entries().stream()
                .filter(entry -> entry.event().equals("sales.refund-refused"))
                .toList();
    }
}
