package io.veilbot.app.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.web.staff.Role;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers of a group of their own, so that nobody else's keys are on them. */
class ServerRetiredTest extends Story {

    private static final String NAME = "Tale of a retired server";
    private static final String GROUP = "tale-17";
    private static final Map<String, String> PANELS = Map.of("Tallinn", "nl", "Riga", "de");

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    @AfterEach
    void nobodyElseBuysIt() {
        staff.does("/admin/tariffs/" + TariffId.derivedFrom(NAME) + "/withdraw");
    }

    @Test
    void itsKeysMoveItsLinksGoOnWorkingAndNobodyAsksSupport() {
        PANELS.forEach(this::enlist);
        staff.sells(NAME, GROUP, "VIP");
        anna.says("/start").isOffered(NAME).buys(NAME);
        JsonNode handedOver = holdsOneKey(anna);
        String old = theEventsOf(anna).field("access.key-provisioned", "server");
        String page = "/admin/servers/" + old;

        assertThat(staff.tries(page + "/retire", "reason", "too old")).contains("note bad");
        staff.does(page + "/drain", "reason", "too old");

        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-revocation-requested",
                        "access.key-revoked");
        String other = theEventsOf(anna).field("access.key-provisioned", "server");
        assertThat(other).isNotEqualTo(old);
        assertThat(listOf(handedOver)).contains("@" + hostOf(other));
        staff.waitsFor(page, "value=\"1\"").does(page + "/retire", "reason", "too old");
        assertThat(panels.countOf(theEventsOf(anna).panelNames())).isEqualTo(1);
        assertThat(theEventsOf(anna).caseAbout(old)).isEmpty();
        assertThat(anna.countOf("ключ задерживается")).isZero();
    }

    private void enlist(String name, String panel) {
        for (JsonNode card : outside.get("/sandbox/outline")) {
            if (card.path("id").asText().equals(panel)) {
                staff.does(
                        "/admin/servers/new",
                        "name",
                        name,
                        "country",
                        "EE",
                        "group",
                        GROUP,
                        "level",
                        "VIP",
                        "capacity",
                        "10",
                        "kind",
                        "outline",
                        "address",
                        card.path("apiUrl").asText(),
                        "certificate",
                        card.path("certSha256").asText());
            }
        }
        staff.waitsFor("/admin/servers", name);
    }

    private static String hostOf(String server) {
        return PANELS.entrySet().stream()
                .filter(one -> ServerId.derivedFrom(one.getKey()).value().equals(server))
                .map(one -> one.getValue() + ".vpn.example")
                .findFirst()
                .orElseThrow();
    }

    /** What an app gets that polls the link it was given. */
    private String listOf(JsonNode handedOver) {
        String token = Person.token(handedOver);
        return Soon.there(
                "a key in the list",
                () ->
                        Optional.of(
                                        new String(
                                                Base64.getMimeDecoder()
                                                        .decode(
                                                                outside.page("/sub/" + token)
                                                                        .body()),
                                                UTF_8))
                                .filter(list -> list.contains("ss://")),
                () -> outside.page("/sub/" + token).body());
    }
}
