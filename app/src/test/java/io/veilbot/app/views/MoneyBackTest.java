package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentQuery.PaymentPage;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.PaymentQuery.RefundView;
import io.veilbot.api.sales.PaymentQuery.RefundsOf;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.api.sales.RefundId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MoneyBackTest {

    private static final ViewsShop SHOP = ViewsShop.open();
    private static final Money NOTHING = new Money(0, Currency.RUB);
    private static final Money PART = new Money(9_900, Currency.RUB);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatWentBackIsNotKept() {
        Story anna = new Story(SHOP, 1).buys();
        RefundId first = RefundId.of(anna.payment(), 1);
        RefundId second = RefundId.of(anna.payment(), 2);
        SHOP.happened(anna.payment(), wanted(anna, first, PART), returned(anna, first, PART, PART));
        PaymentPage partly = page(anna);
        SHOP.happened(
                anna.payment(),
                wanted(anna, second, Story.PRICE.minus(PART)),
                returned(anna, second, Story.PRICE.minus(PART), Story.PRICE));
        PaymentPage wholly = page(anna);

        assertThat(partly.payments())
                .extracting(PaymentView::status, PaymentView::refunded)
                .containsExactly(tuple(PaymentStatus.PARTLY_REFUNDED, PART));
        assertThat(partly.confirmed()).containsExactly(Story.PRICE.minus(PART));
        assertThat(wholly.payments())
                .extracting(PaymentView::status, PaymentView::refunded)
                .containsExactly(tuple(PaymentStatus.REFUNDED, Story.PRICE));
        assertThat(wholly.confirmed()).isEmpty();
        assertThat(wholly.count()).isEqualTo(1);
    }

    @Test
    void refundsAreListedWithWhatBecameOfThem() {
        Story boris = new Story(SHOP, 2).buys();
        RefundId done = RefundId.of(boris.payment(), 1);
        RefundId refused = RefundId.of(boris.payment(), 2);
        SHOP.happened(
                boris.payment(),
                wanted(boris, done, PART),
                returned(boris, done, PART, PART),
                wanted(boris, refused, PART),
                new RefundRefused(
                        boris.payment(),
                        boris.customer(),
                        refused,
                        PART,
                        "too old",
                        Story.NOON.plusSeconds(9)));
        SHOP.settle();

        assertThat(SHOP.ask(new RefundsOf(boris.payment())).refunds())
                .containsExactlyInAnyOrder(
                        new RefundView(
                                done,
                                RefundStatus.RETURNED,
                                PART,
                                "asked",
                                Story.NOON,
                                Optional.empty(),
                                Optional.empty()),
                        new RefundView(
                                refused,
                                RefundStatus.REFUSED,
                                PART,
                                "too old",
                                Story.NOON.plusSeconds(9),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(page(boris).payments().getFirst().refunded()).isEqualTo(PART);
    }

    @Test
    void aChargebackTakesAll() {
        Story vera = new Story(SHOP, 3).buys();
        SHOP.happened(
                vera.payment(),
                new PaymentChargedBack(
                        vera.payment(),
                        vera.customer(),
                        vera.subscription(),
                        Story.PRICE,
                        "fraud",
                        SeenBy.POLL,
                        Story.NOON));
        PaymentPage page = page(vera);

        assertThat(page.payments())
                .extracting(PaymentView::status, PaymentView::reason)
                .containsExactly(tuple(PaymentStatus.CHARGED_BACK, "fraud"));
        assertThat(page.confirmed()).isEmpty();
    }

    @Test
    void anAcceptedMismatchCountsAsMuchAsCame() {
        Story gleb = new Story(SHOP, 4).requests();
        SHOP.happened(gleb.payment(), mismatch(gleb), accepted(gleb));
        PaymentPage page = page(gleb);

        assertThat(page.payments())
                .extracting(PaymentView::status)
                .containsExactly(PaymentStatus.CONFIRMED);
        assertThat(page.confirmed()).containsExactly(PART);
    }

    @Test
    void otherMoneyThatWentBackLeavesWhatWasConfirmed() {
        Story dina = new Story(SHOP, 5).buys();
        RefundId second = RefundId.ofFinding(dina.payment(), "other");
        SHOP.happened(dina.payment(), mismatch(dina), returned(dina, second, PART, NOTHING));
        Story egor = new Story(SHOP, 6).requests();
        RefundId only = RefundId.ofFinding(egor.payment(), "other");
        SHOP.happened(egor.payment(), mismatch(egor), refunded(egor, only, PART, NOTHING, NOTHING));

        assertThat(page(dina).payments())
                .extracting(PaymentView::status, PaymentView::refunded)
                .containsExactly(tuple(PaymentStatus.CONFIRMED, NOTHING));
        assertThat(page(dina).confirmed()).containsExactly(Story.PRICE);
        assertThat(page(egor).payments())
                .extracting(PaymentView::status, PaymentView::refunded)
                .containsExactly(tuple(PaymentStatus.REFUNDED, PART));
        assertThat(page(egor).confirmed()).isEmpty();
    }

    private static RefundRequested wanted(Story story, RefundId refund, Money amount) {
        return new RefundRequested(
                story.payment(),
                story.customer(),
                refund,
                "provider-" + story.number(),
                amount,
                "asked",
                Story.NOON);
    }

    private static PaymentRefunded returned(
            Story story, RefundId refund, Money amount, Money total) {
        return refunded(story, refund, amount, total, Story.PRICE);
    }

    private static PaymentRefunded refunded(
            Story story, RefundId refund, Money amount, Money total, Money paid) {
        return new PaymentRefunded(
                story.payment(),
                story.customer(),
                story.subscription(),
                refund,
                "r-1",
                amount,
                total,
                paid,
                SeenBy.POLL,
                Story.NOON);
    }

    private static PaymentMismatched mismatch(Story story) {
        return new PaymentMismatched(
                story.payment(),
                story.customer(),
                "other",
                Story.PRICE,
                PART,
                List.of(Difference.AMOUNT),
                SeenBy.POLL,
                Story.NOON);
    }

    private static PaymentConfirmed accepted(Story story) {
        return new PaymentConfirmed(
                story.payment(),
                story.customer(),
                story.subscription(),
                false,
                Story.OFFER,
                "other",
                PART,
                "sbp",
                Optional.empty(),
                Story.NOON,
                SeenBy.ADMIN,
                Story.NOON);
    }

    private static PaymentPage page(Story story) {
        SHOP.settle();
        var filter =
                new PaymentFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(story.customer()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return SHOP.ask(new ListPayments(filter, Optional.empty(), 10));
    }
}
