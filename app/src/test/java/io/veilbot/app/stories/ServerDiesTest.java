package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Queries;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerDiesTest extends Story {

    /** Whoever comes next is to find all servers in use, whichever story that is. */
    @AfterEach
    void theServersAreBack() {
        panels.recover();
        timePasses("PT1M");
        Soon.so("all servers are up", () -> servers().allMatch(ServerView::healthy), this::down);
    }

    private Stream<ServerView> servers() {
        return shop.bean(Queries.class).ask(new AllServers()).servers().stream();
    }

    private List<ServerView> down() {
        return servers().filter(server -> !server.healthy()).toList();
    }

    @Test
    void whoPaidWhileAllServersWereDownIsToldAndGetsTheKeyAfterwards() {
        anna.opens().chooses("1 месяц");
        panels.all("unplug");

        anna.pays();
        theEventsOf(anna)
                .begin(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted");
        timePassesUntil(anna, "ключ задерживается", "PT21S");
        timePasses("PT6H");
        assertThat(panels.countOf(theEventsOf(anna).panelNames())).isZero();

        panels.recover();
        timePassesUntil(anna, "Ваш ключ готов\n", "PT11M");
        holdsOneKey(anna);
        assertThat(theEventsOf(anna).count("access.delivery-delayed")).isEqualTo(1);
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(1);
    }

    @Test
    void aServerThatIsUpIsUsedInsteadOfThoseThatAreDown() {
        anna.opens().chooses("1 месяц");
        String spared = panels.fullest();
        panels.allBut(spared, "unplug");

        anna.pays();
        timePassesUntil(anna, "Ваш ключ готов\n", "PT1M");

        JsonNode handedOver = holdsOneKey(anna);
        assertThat(Person.keyIn(handedOver).orElseThrow()).contains("@" + spared + ".vpn.example");
    }

    @Test
    void aPanelThatMakesTheKeyAndThenIsSilentHasOneKey() {
        anna.opens().chooses("1 месяц");
        for (String server : List.of("nl", "de", "fi")) {
            panels.once(server, "timeout-after-create", 500);
        }

        anna.pays();

        holdsOneKey(anna);
        assertThat(panels.troublesToCome()).as("one panel was silent").isEqualTo(2);
    }

    @Test
    void aServerThatForgotItsKeysHasThemBackUnderTheSameLinks() {
        anna.opens().chooses("1 месяц");
        anna.pays();
        String link = Person.keyIn(holdsOneKey(anna)).orElseThrow();
        List<String> names = theEventsOf(anna).panelNames();
        panels.one(panels.serverOf(names.getFirst()), "forget-keys");
        assertThat(panels.countOf(names)).isZero();

        timePasses("PT6M");

        Soon.so("it is there again", () -> panels.countOf(names) == 1, panels::keys);
        assertThat(link).startsWith(panels.linkOf(names.getFirst()));
        assertThat(theEventsOf(anna).count("access.key-restored")).isZero();
        Soon.so(
                "the ledger tells of it",
                () -> stored("fleet.server-reconciled", "held", "0") > 0,
                panels::keys);
    }

    @Test
    void aServerThatListsNothingKeepsItsKeys() {
        anna.opens().chooses("1 месяц");
        anna.pays();
        holdsOneKey(anna);
        List<String> names = theEventsOf(anna).panelNames();
        int before = panels.keysOn(panels.serverOf(names.getFirst())).size();
        panels.all("empty-listing");

        timePasses("PT6M");
        timePasses("PT1H");

        assertThat(panels.countOf(names)).isEqualTo(1);
        assertThat(panels.keysOn(panels.serverOf(names.getFirst()))).hasSize(before);
    }
}
