package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.app.stories.Outside;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A panel is looked at before keys are trusted to it, and told nothing before it is known. */
class ServerDeskTest extends Desk {

    private static final String NEW = "/admin/servers/new";

    private static JsonNode card() {
        return new Outside(SHOP.url()).get("/sandbox/outline").get(0);
    }

    private static Map<String, String> typed(String certificate) {
        return typed(card().path("apiUrl").asText(), certificate);
    }

    private static Map<String, String> typed(String address, String certificate) {
        var form = new HashMap<>(Map.of("name", "Looked at", "country", "NL", "group", "check"));
        form.putAll(Map.of("level", "ALL", "capacity", "10", "kind", "outline"));
        form.putAll(Map.of("address", address, "credential", "", "certificate", certificate));
        form.put("inbounds", "");
        return form;
    }

    private static String looked(Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("check", "1");
        return ADMIN.post(NEW, form).body();
    }

    @Test
    void aCertificateIsShownToBeConfirmedAndNothingIsToldBefore() {
        String page = looked(typed(""));

        assertThat(page).contains(card().path("certSha256").asText(), "nobody vouches for");
        assertThat(page).contains(card().path("apiUrl").asText());

        var confirmed = new HashMap<>(typed(""));
        confirmed.put("confirm", card().path("certSha256").asText());
        assertThat(ADMIN.post(NEW, confirmed).body())
                .contains("It answers.")
                .contains("value=\"" + card().path("certSha256").asText());
    }

    @Test
    void aPanelThatShowsAnotherCertificateIsNotTrusted() {
        assertThat(looked(typed("AB".repeat(32)))).contains("ANOTHER certificate");
    }

    @Test
    void aPanelThatIsKnownSaysWhatItHolds() {
        assertThat(looked(typed(card().path("certSha256").asText())))
                .contains("It answers. Version 1.14.0.", "Keys there:");
        assertThat(ADMIN.get("/admin/servers").body()).doesNotContain("Looked at");
    }

    @Test
    void anInnerAddressIsNotCalled() {
        assertThat(looked(typed("https://10.0.0.1/secret", "AB".repeat(32))))
                .contains("address-not-allowed");
    }

    @Test
    void whatIsReachedStaysWhereNothingIsTyped() {
        var form = typed(card().path("certSha256").asText());
        form.put("name", "Kept as it is");
        after(ADMIN, NEW, form);
        soon("/admin/servers", "Kept as it is");
        String page =
                ADMIN.get("/admin/servers")
                        .body()
                        .replaceAll("(?s).*href=\"([^\"]+)\">Kept as it is.*", "$1");
        var revised = typed("", "");
        revised.put("name", "Kept as it is");
        revised.put("capacity", "7");
        assertThat(after(ADMIN, page, revised)).contains("note good");
        soon(page, "value=\"7\"");
        assertThat(ADMIN.get(page).body()).contains(card().path("certSha256").asText());

        revised.put("certificate", "AB".repeat(32));
        assertThat(ADMIN.post(page, revised).body()).contains("type its address");
    }
}
