package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentQuery.PaymentPage;
import io.veilbot.api.sales.PaymentQuery.PaymentTimeline;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentQuery.TimelineEntry;
import io.veilbot.api.sales.PaymentStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaymentsTest {

    private static final ViewsShop SHOP = ViewsShop.open();
    private static final Story PAID = new Story(SHOP, 1);
    private static final Story OPEN = new Story(SHOP, 2);
    private static final Story ANOTHER_PAID = new Story(SHOP, 13);

    @BeforeAll
    static void three() {
        PAID.buys();
        OPEN.requests().opensInvoice();
        ANOTHER_PAID.buys();
        SHOP.settle();
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void onePaymentTellsEverything() {
        assertThat(SHOP.ask(new FindPayment(PAID.payment())))
                .isEqualTo(
                        new PaymentView(
                                PAID.payment(),
                                PAID.customer(),
                                PAID.subscription(),
                                false,
                                Story.OFFER,
                                new PaymentMethod("yookassa/sbp"),
                                PaymentStatus.CONFIRMED,
                                "",
                                new Money(0, Currency.RUB),
                                Optional.of("provider-1"),
                                Optional.of(URI.create("https://pay.example/1")),
                                Optional.of(PAID.at().plusSeconds(600)),
                                PAID.at(),
                                Optional.of(PAID.at().plusSeconds(3)),
                                PAID.at().plusSeconds(3)));
        assertThat(SHOP.find(new FindPayment(new PaymentId("payment-none")))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        PaymentPage first = list(PaymentFilter.ANY, Optional.empty(), 2);
        PaymentPage second = list(PaymentFilter.ANY, first.next(), 2);

        assertThat(ids(first)).containsExactly("payment-13", "payment-2");
        assertThat(ids(second)).containsExactly("payment-1");
        assertThat(second.next()).isEmpty();
        assertThat(first.count()).isEqualTo(3);
        assertThat(second.count()).isEqualTo(3);
        assertThat(first.confirmed()).containsExactly(Story.PRICE.plus(Story.PRICE));
    }

    @Test
    void filtersNarrow() {
        assertThat(found(filter("OPEN", null, null, null, null, null)))
                .containsExactly("payment-2");
        assertThat(found(filter(null, "yookassa", null, null, null, null))).hasSize(3);
        assertThat(found(filter(null, "stars", null, null, null, null))).isEmpty();
        assertThat(found(filter(null, null, "customer-1", null, null, null)))
                .containsExactly("payment-1");
        assertThat(found(filter(null, null, null, OPEN.at(), ANOTHER_PAID.at(), null)))
                .containsExactly("payment-2");
    }

    @Test
    void textFindsThePaymentWhateverIsKnownOfIt() {
        assertThat(found(text("payment-1"))).containsExactly("payment-13", "payment-1");
        assertThat(found(text("13"))).containsExactly("payment-13");
        assertThat(found(text("provider-2"))).containsExactly("payment-2");
        assertThat(found(text("customer-13"))).containsExactly("payment-13");
        assertThat(found(text("nonsense"))).isEmpty();
    }

    @Test
    void aTimelineTellsEverythingThatHappenedBecauseOfAPayment() {
        Story late = new Story(SHOP, 50).requests().pays().isGrantedAccess().waits().requestsKey();
        late.receivesKey();
        var stalled = new CaseId("case-stalled");
        SHOP.happened(
                stalled,
                new CaseOpened(
                        stalled,
                        CaseKind.DELIVERY_STALLED,
                        late.subscription().value(),
                        "late",
                        Optional.empty(),
                        late.at()),
                new CaseDecided(stalled, Decision.DISMISS, "it came", late.at()));
        SHOP.settle();

        List<TimelineEntry> entries = SHOP.ask(new PaymentTimeline(late.payment())).entries();

        assertThat(entries)
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "sales.payment-requested",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.delivery-delayed",
                        "access.key-requested",
                        "access.key-provisioned",
                        "sales.case-opened",
                        "sales.case-decided");
        assertThat(entries).isSortedAccordingTo(Comparator.comparingLong(TimelineEntry::position));
        assertThat(entries.getFirst().state()).containsEntry("status", "REQUESTED");
        assertThat(entries.get(1).state())
                .containsEntry("status", "CONFIRMED")
                .doesNotContainKey("access until");
        assertThat(entries.get(3).state()).containsEntry("access until", late.until().toString());
        assertThat(entries.getLast().state())
                .containsEntry("key status", "LIVE")
                .containsEntry("case status", "DISMISS");
    }

    @Test
    void aTimelineShowsWhatIsStoredAndNothingInClear() {
        List<TimelineEntry> entries = SHOP.ask(new PaymentTimeline(PAID.payment())).entries();

        assertThat(entries).hasSize(7);
        assertThat(entries.getLast())
                .satisfies(last -> {
                    assertThat(last.stream()).isEqualTo(PAID.key().value());
                    assertThat(last.sequence()).isEqualTo(1);
                    assertThat(last.actor()).isEqualTo("staff:anna");
                    assertThat(last.causation()).isEqualTo("cause-1");
                    assertThat(last.correlation()).isEqualTo("start-1");
                    assertThat(last.payload())
                            .contains("\"accessLink\":\"p1." + PAID.customer() + ".");
                });
        assertThat(entries.toString()).doesNotContain("ss://", PAID.token());
    }

    @Test
    void aRenewalIsItsOwnTimeline() {
        assertThat(SHOP.ask(new PaymentTimeline(ANOTHER_PAID.payment())).entries())
                .extracting(TimelineEntry::stream)
                .doesNotContain(PAID.key().value(), PAID.payment().value());
        assertThat(SHOP.find(new PaymentTimeline(new PaymentId("payment-none")))).isEmpty();
    }

    private static PaymentPage list(PaymentFilter filter, Optional<String> after, int limit) {
        return SHOP.ask(new ListPayments(withoutLate(filter), after, limit));
    }

    /** One test adds a later payment; the others do not look that far. */
    private static PaymentFilter withoutLate(PaymentFilter filter) {
        return new PaymentFilter(
                filter.status(),
                filter.provider(),
                filter.customer(),
                filter.from(),
                Optional.of(filter.to().orElse(Story.NOON.plusSeconds(60 * 20))),
                filter.text());
    }

    private static List<String> found(PaymentFilter filter) {
        return ids(list(filter, Optional.empty(), 100));
    }

    private static List<String> ids(PaymentPage page) {
        return page.payments().stream().map(view -> view.payment().value()).toList();
    }

    private static PaymentFilter text(String text) {
        return filter(null, null, null, null, null, text);
    }

    private static PaymentFilter filter(
            @Nullable String status,
            @Nullable String provider,
            @Nullable String customer,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String text) {
        return new PaymentFilter(
                Optional.ofNullable(status).map(PaymentStatus::valueOf),
                Optional.ofNullable(provider),
                Optional.ofNullable(customer).map(CustomerId::new),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(text));
    }
}
