package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.web.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same purchase on a panel of every kind; the panels' own lists are the judge. */
class EveryPanelTest extends Story {

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    static Stream<String> panels() {
        return Stream.of(
                "3x-ui/v3", "3x-ui/v2", "marzban/marz", "remnawave/rw", "veilbot-panel/keys");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void aKeyIsBoughtComesBackWhenItIsLostAndStopsWhenTheMoneyGoesBack(String panel) {
        String name = "Sold on " + panel.replace('/', ' ');
        JsonNode card = card(panel);
        somebodysOwn(panel);
        enlist(name, panel, card);
        staff.sells(name, "sold-" + panel.replace('/', '-'), "VIP");

        anna.says("/start").isOffered(name).buys(name);
        String bought = Person.keyIn(anna.sees("Ваш ключ готов\n")).orElseThrow();
        assertThat(ShareLink.parse(bought).orElseThrow().host()).isEqualTo(wayIn(card).host());
        keysAre(panel, 2);

        lose(panel);
        somebodysOwn(panel);
        timePasses("PT6M");
        keysAre(panel, 2);
        Soon.so("it lets in", () -> letIn(panel) == 1, () -> keys(panel));
        comesBackAsItWas(panel);

        refund();
        theEventsOf(anna).include("sales.payment-refunded", "access.key-suspended");
        Soon.so("it lets nobody in", () -> letIn(panel) == 0, () -> keys(panel));
        leave(name);
        keysAre(panel, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3x-ui/v3", "3x-ui/v2", "remnawave/rw"})
    void aKeyServesMoreDevicesOnceAPlanForMoreIsPaid(String panel) {
        String name = "Two on " + panel.replace('/', ' ');
        String more = "Five on " + panel.replace('/', ' ');
        somebodysOwn(panel);
        enlist(name, panel, card(panel));
        staff.sells(name, "sold-" + panel.replace('/', '-'), "VIP");
        staff.does("/admin/tariffs/new", forFive(more, "sold-" + panel.replace('/', '-')));
        staff.waitsFor("/admin/tariffs", more);

        anna.says("/start").isOffered(name).buys(name).sees("Ваш ключ готов\n");
        serves(panel, 2);
        anna.says("/keys").isOffered("Продлить").taps("Продлить").isOffered("‹ Назад");
        anna.taps("‹ Назад").isOffered(more).buys(more);
        serves(panel, 5);

        staff.does("/admin/tariffs/" + TariffId.derivedFrom(more) + "/withdraw");
        isErased();
        leave(name);
    }

    private void isErased() {
        String customer = theEventsOf(anna).field("sales.payment-requested", "customer");
        String brief = customer.substring("customer-".length(), "customer-".length() + 8);
        staff.does(
                "/admin/customers/" + customer + "/erase",
                "confirm",
                brief,
                "reason",
                "asked for it");
    }

    private static String[] forFive(String name, String group) {
        String[] tariff = Staff.tariff(name, "1", "MONTHS", "500", "10", group, "VIP");
        tariff[List.of(tariff).indexOf("devices") + 1] = "5";
        return tariff;
    }

    private void serves(String panel, int devices) {
        Soon.so(
                "it serves " + devices,
                () ->
                        keys(panel)
                                .valueStream()
                                .anyMatch(it -> it.path("devices").asInt() == devices),
                () -> keys(panel));
    }

    /** Only a panel that chooses credentials itself gives another link, and that is told. */
    private void comesBackAsItWas(String panel) {
        if (panel.startsWith("veilbot-panel")) {
            theEventsOf(anna).awaits("access.key-restored");
        } else {
            assertThat(theEventsOf(anna).count("access.key-restored")).isZero();
        }
    }

    private JsonNode card(String panel) {
        String[] parts = panel.split("/", -1);
        return StreamSupport.stream(outside.get("/sandbox/" + parts[0]).spliterator(), false)
                .filter(card -> card.path("id").asText().equals(parts[1]))
                .findFirst()
                .orElseThrow();
    }

    private static ShareLink wayIn(JsonNode card) {
        return ShareLink.parse(card.path("inbounds").path(0).path("sample").asText()).orElseThrow();
    }

    private JsonNode keys(String panel) {
        return outside.get("/sandbox/" + panel + "/keys");
    }

    private long letIn(String panel) {
        return keys(panel)
                .valueStream()
                .filter(key ->
                        !key.path("name").asText().equals("own") && key.path("letIn").asBoolean())
                .count();
    }

    private void keysAre(String panel, int count) {
        Soon.so(count + " keys there", () -> keys(panel).size() == count, () -> keys(panel));
    }

    /** One of the owner's own, which no shop may touch; 3x-ui 2 cannot do without. */
    private void somebodysOwn(String panel) {
        outside.post("/sandbox/" + panel + "/keys", Map.of("name", "own"));
    }

    private void lose(String panel) {
        String[] parts = panel.split("/", -1);
        outside.post(
                "/sandbox/faults",
                Map.of("standIn", parts[0], "server", parts[1], "fault", "forget-keys"));
        keysAre(panel, 0);
    }

    private void enlist(String name, String panel, JsonNode card) {
        JsonNode wayIn = card.path("inbounds").path(0);
        staff.does(
                "/admin/servers/new",
                "name",
                name,
                "country",
                "SE",
                "group",
                "sold-" + panel.replace('/', '-'),
                "level",
                "VIP",
                "capacity",
                "10",
                "kind",
                panel.split("/", -1)[0],
                "address",
                card.path("apiUrl").asText(),
                "credential",
                card.path("credential").asText(),
                "certificate",
                card.path("certSha256").asText(),
                "inbounds",
                wayIn.path("tag").asText() + " " + wayIn.path("sample").asText());
        staff.waitsFor("/admin/servers", name);
    }

    private void refund() {
        String payment = theEventsOf(anna).field("sales.payment-requested", "payment");
        staff.does(
                "/admin/payments/" + payment + "/refunds",
                "number",
                "1",
                "amount",
                "300",
                "reason",
                "did not like it");
    }

    /** No other story is to meet a server that is gone. */
    private void leave(String name) {
        String page = "/admin/servers/" + ServerId.derivedFrom(name);
        staff.does("/admin/tariffs/" + TariffId.derivedFrom(name) + "/withdraw");
        staff.does(page + "/drain", "reason", "told");
        theEventsOf(anna).awaits("access.key-revoked");
        Soon.so(
                "it is retired",
                () -> staff.tries(page + "/retire", "reason", "told").contains("note good"),
                () -> staff.sees(page));
    }
}
