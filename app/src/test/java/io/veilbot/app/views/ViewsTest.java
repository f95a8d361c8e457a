package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.access.Validity;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.TariffQuery.AllTariffs;
import io.veilbot.api.catalog.TariffQuery.FindTariff;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.catalog.TariffQuery.TariffsOnSale;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.ListCases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void tariffsAreOnSaleUntilWithdrawn() {
        var month = new TariffId("tariff-month");
        var year = new TariffId("tariff-year");
        SHOP.happened(year, new TariffPublished(year, Story.TERMS, Story.NOON));
        SHOP.happened(
                month,
                new TariffPublished(month, Story.TERMS, Story.NOON),
                new TariffRevised(month, Story.TERMS, 2, Story.NOON),
                new TariffWithdrawn(month, Story.NOON.plusSeconds(9)));
        SHOP.settle();

        assertThat(SHOP.ask(new TariffsOnSale()).tariffs())
                .containsExactly(new TariffView(year, 1, Story.TERMS, true, Story.NOON));
        assertThat(SHOP.ask(new AllTariffs()).tariffs())
                .extracting(TariffView::tariff)
                .containsExactly(year, month);
        assertThat(SHOP.ask(new FindTariff(month)))
                .isEqualTo(new TariffView(month, 2, Story.TERMS, false, Story.NOON.plusSeconds(9)));
        assertThat(SHOP.find(new FindTariff(new TariffId("tariff-none")))).isEmpty();
    }

    @Test
    void aCustomerIsOpenedForWhoeverAsksAndSealedInTheTable() {
        Story anna = new Story(SHOP, 101).registers();
        CustomerId id = anna.customer();
        SHOP.happened(
                id,
                new LanguageChosen(id, Language.EN, Story.NOON),
                new BotBlocked(id, Story.NOON),
                new CustomerBlocked(id, "spam", Story.NOON));
        SHOP.settle();

        assertThat(SHOP.ask(new FindCustomer(id)))
                .isEqualTo(
                        new CustomerView(
                                id,
                                "4200101",
                                "Анна 101",
                                Language.EN,
                                true,
                                true,
                                false,
                                0,
                                false,
                                false,
                                Optional.empty(),
                                anna.at()));
        assertThat(
                        SHOP.jdbc()
                                .queryForObject(
                                        "SELECT r::text FROM views.customers r WHERE customer_id = ?",
                                        String.class,
                                        id.value()))
                .doesNotContain("4200101", "Анна");
        assertThat(SHOP.find(new FindCustomer(new CustomerId("customer-none")))).isEmpty();
    }

    @Test
    void aSubscriptionIsFoundByItsTokenWithItsKeys() {
        Story boris =
                new Story(SHOP, 201)
                        .hasServer("Amsterdam", 5, AccessLevel.VIP, Protocol.TROJAN)
                        .buys();
        SHOP.settle();

        SubscriptionView view = SHOP.ask(new FindByToken(boris.token()));
        assertThat(view)
                .usingRecursiveComparison()
                .isEqualTo(
                        new SubscriptionView(
                                boris.subscription(),
                                boris.customer(),
                                boris.token(),
                                boris.at(),
                                new Validity(boris.until(), Optional.empty(), false),
                                Set.of(),
                                Optional.empty(),
                                Story.TERMS.allowance(),
                                0,
                                0,
                                Optional.of(Story.ENTITLEMENT),
                                0,
                                0,
                                view.keys()));
        assertThat(view.keys())
                .containsExactly(
                        new KeyView(
                                boris.key(),
                                boris.server(),
                                "Amsterdam",
                                "NL",
                                Protocol.OUTLINE,
                                KeyStatus.LIVE,
                                Optional.of("ss://secret-201"),
                                GrantId.ofPayment(boris.payment()),
                                Story.TERMS.allowance(),
                                boris.at().plusSeconds(5)));
        assertThat(SHOP.ask(new FindSubscription(boris.subscription()))).isEqualTo(view);
        assertThat(SHOP.ask(new SubscriptionsOf(boris.customer())).subscriptions())
                .containsExactly(view);
        assertThat(SHOP.find(new FindByToken("guessed"))).isEmpty();
        assertThat(SHOP.ask(new SubscriptionsOf(new CustomerId("customer-none"))).subscriptions())
                .isEmpty();
    }

    @Test
    void placementIsHealthyFirstThenByPreferenceThenByLoad() {
        ServerId down = enlist(301, 10, AccessLevel.ALL, 0, Protocol.OUTLINE);
        ServerId second = enlist(302, 10, AccessLevel.ALL, 0, Protocol.VLESS);
        ServerId busy = enlist(303, 10, AccessLevel.PAID, 5, Protocol.OUTLINE);
        ServerId idle = enlist(304, 100, AccessLevel.ALL, 6, Protocol.VLESS, Protocol.OUTLINE);
        enlist(305, 1, AccessLevel.ALL, 1, Protocol.OUTLINE);
        enlist(306, 10, AccessLevel.VIP, 0, Protocol.OUTLINE);
        enlist(307, 10, AccessLevel.ALL, 0, Protocol.TROJAN);
        SHOP.happened(down, new ServerWentDown(down, "time-out", Story.NOON));
        SHOP.settle();

        assertThat(SHOP.ask(new PlacementFor(Story.ENTITLEMENT)).candidates())
                .containsExactly(
                        new Candidate(idle, Protocol.OUTLINE, true),
                        new Candidate(busy, Protocol.OUTLINE, true),
                        new Candidate(second, Protocol.VLESS, true),
                        new Candidate(down, Protocol.OUTLINE, false));
        assertThat(SHOP.ask(new PlacementFor(inGroup("asia"))).candidates()).isEmpty();
        assertThat(SHOP.ask(new PlacementFor(inGroup("eu"))).candidates()).hasSize(4);
        assertThat(SHOP.ask(new FindServer(down)).healthReason()).isEqualTo("time-out");
        assertThat(SHOP.ask(new FindServer(busy)).used()).isEqualTo(5);
    }

    @Test
    void casesWaitFirstAndTellWhoDecided() {
        var first = new CaseId("case-first");
        var second = new CaseId("case-second");
        List.of(first, second).forEach(ViewsTest::open);
        SHOP.happened(second, new CaseDecided(second, Decision.REFUND, "too little", Story.NOON));
        SHOP.settle();

        assertThat(SHOP.ask(new ListCases(false)).cases())
                .extracting(CaseView::caseId)
                .containsExactly(first, second);
        assertThat(SHOP.ask(new ListCases(true)).cases())
                .containsExactly(
                        new CaseView(
                                first,
                                CaseKind.PAYMENT_MISMATCH,
                                "payment-none",
                                "one kopek less",
                                Optional.of(Story.PRICE),
                                Story.NOON,
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty()));
        assertThat(SHOP.ask(new ListCases(false)).open()).isEqualTo(1);
        assertThat(SHOP.ask(new ListCases(false)).cases().getLast())
                .extracting(CaseView::decidedBy, CaseView::reason)
                .containsExactly("staff:anna", "too little");
    }

    private static void open(CaseId id) {
        SHOP.happened(
                id,
                new CaseOpened(
                        id,
                        CaseKind.PAYMENT_MISMATCH,
                        "payment-none",
                        "one kopek less",
                        Optional.of(Story.PRICE),
                        Story.NOON));
    }

    private static ServerId enlist(
            int number, int capacity, AccessLevel level, int used, Protocol... protocols) {
        var story = new Story(SHOP, number).hasServer("s" + number, capacity, level, protocols);
        if (used > 0) {
            story.filled(used);
        }
        return story.server();
    }

    private static Entitlement inGroup(String group) {
        return new Entitlement(Story.ENTITLEMENT.protocols(), List.of(group), AccessLevel.PAID, 3);
    }
}
