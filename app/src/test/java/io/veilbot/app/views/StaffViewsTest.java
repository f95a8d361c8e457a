package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.KeysOn;
import io.veilbot.api.fleet.ServerQuery.ServerKey;
import io.veilbot.api.fleet.ServerQuery.ServerKeys;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.fleet.VpnServerEvent.ServerReopened;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.ListCustomers;
import io.veilbot.api.people.CustomerQuery.Mark;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.CaseQuery.FindCase;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.GiftQuery.GiftView;
import io.veilbot.api.sales.GiftQuery.GiftsOf;
import io.veilbot.app.vault.PostgresVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff ask of the read models. */
class StaffViewsTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void customersAreFoundByWhatSetsThemApart() {
        CustomerId vip = new Story(SHOP, 401).registers().customer();
        CustomerId blocked = new Story(SHOP, 402).registers().customer();
        CustomerId gone = new Story(SHOP, 403).registers().customer();
        SHOP.happened(vip, new VipGranted(vip, "friend", Story.NOON));
        SHOP.happened(
                blocked,
                new CustomerBlocked(blocked, "spam", Story.NOON),
                new BotBlocked(blocked, Story.NOON));
        SHOP.happened(gone, new CustomerErased(gone, "asked for it", Story.NOON));
        SHOP.settle();

        assertThat(marked("40", Mark.VIP)).containsExactly(vip);
        assertThat(marked("40", Mark.BLOCKED)).containsExactly(blocked);
        assertThat(marked("40", Mark.UNREACHABLE)).containsExactly(blocked);
        assertThat(marked("40", Mark.ERASED)).containsExactly(gone);
    }

    private static List<CustomerId> marked(String text, Mark mark) {
        return found(new ListCustomers(Optional.of(text), Optional.of(mark), Optional.empty(), 9));
    }

    private static List<CustomerId> found(ListCustomers query) {
        return SHOP.ask(query).customers().stream().map(view -> view.customer()).toList();
    }

    @Test
    void aCustomerIsFoundByWhatIsTheirs() {
        Story anna = new Story(SHOP, 501).buys();
        new Story(SHOP, 502).buys();
        SHOP.settle();

        for (var theirs : List.of(anna.payment(), anna.subscription(), anna.key())) {
            var query =
                    new ListCustomers(
                            Optional.of(theirs.value()), Optional.empty(), Optional.empty(), 9);
            assertThat(found(query)).as(theirs.value()).containsExactly(anna.customer());
        }
    }

    @Test
    void ofTheErasedNothingPersonalIsKeptSoThatARebuildMakesTheSame() {
        Story boris = new Story(SHOP, 601).buys();
        GiftId gift = GiftId.of(boris.payment());
        SHOP.happened(
                gift,
                new GiftIssued(
                        gift,
                        boris.payment(),
                        boris.customer(),
                        boris.personal("gift-code"),
                        "fingerprint",
                        Story.TERMS,
                        Story.NOON));
        SHOP.happened(
                boris.customer(), new CustomerErased(boris.customer(), "asked for it", Story.NOON));
        SHOP.settle();

        assertThat(SHOP.find(new FindByToken(boris.token()))).isEmpty();
        var view = SHOP.ask(new FindSubscription(boris.subscription()));
        assertThat(view.token()).isEqualTo(PersonalText.ERASED);
        assertThat(view.keys()).allMatch(key -> key.accessLink().isEmpty());
        assertThat(SHOP.ask(new GiftsOf(boris.customer())).gifts())
                .extracting(GiftView::code)
                .containsExactly(PersonalText.ERASED);
        SHOP.bean(PostgresVault.class).destroy(boris.customer(), SHOP.bean(JdbcClient.class));
        for (String name : List.of("customers", "subscriptions", "keys", "gifts")) {
            assertThat(SHOP.rebuilt("projections." + name).equal()).as(name).isTrue();
        }
    }

    @Test
    void aServerThatIsEmptiedTellsWhatLeftAndWhatIsStillThere() {
        Story server =
                new Story(SHOP, 701)
                        .hasServer("Riga", 9, AccessLevel.ALL, Protocol.OUTLINE)
                        .requestsKey();
        Instant since = server.at().plusSeconds(60);
        SHOP.happened(server.server(), new ServerDraining(server.server(), "old", since));
        SHOP.settle();

        assertThat(SHOP.ask(new KeysOn(server.server())))
                .isEqualTo(
                        new ServerKeys(
                                List.of(
                                        new ServerKey(
                                                server.key(),
                                                server.customer(),
                                                KeyStatus.REQUESTED,
                                                server.at())),
                                1,
                                0));
        assertThat(SHOP.ask(new FindServer(server.server())).statusSince()).contains(since);

        SHOP.happened(
                server.key(),
                new KeyRevoked(
                        server.key(),
                        server.subscription(),
                        server.customer(),
                        server.server(),
                        since.plusSeconds(1)));
        SHOP.settle();
        assertThat(SHOP.ask(new KeysOn(server.server())))
                .isEqualTo(new ServerKeys(List.of(), 0, 1));

        SHOP.happened(server.server(), new ServerReopened(server.server(), since.plusSeconds(9)));
        SHOP.settle();
        assertThat(SHOP.ask(new KeysOn(server.server())).gone()).isZero();
    }

    @Test
    void oneCaseIsFoundByItsId() {
        var id = new CaseId("case-one");
        SHOP.happened(
                id,
                new CaseOpened(
                        id,
                        CaseKind.PAYMENT_MISMATCH,
                        "payment-none",
                        "one kopek less",
                        Optional.of(Story.PRICE),
                        Story.NOON));
        SHOP.settle();

        assertThat(SHOP.ask(new FindCase(id)).evidence()).isEqualTo("one kopek less");
        assertThat(SHOP.find(new FindCase(new CaseId("case-none")))).isEmpty();
    }
}
