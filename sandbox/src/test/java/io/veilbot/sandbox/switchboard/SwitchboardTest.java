package io.veilbot.sandbox.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchboardTest {

    private final Sandbox sandbox = Sandboxes.inMemory();
    private final Caller caller = Caller.of(sandbox.port());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void pageShowsServersClockAndNewsInBothLanguages() {
        assertThat(page("en"))
                .contains("Amsterdam")
                .contains("+30 days")
                .contains("VPN server set up");
        assertThat(page("ru")).contains("Амстердам").contains("+30 дней").contains("0</b> ключей");
    }

    @Test
    void switchGoesOnAndOff() {
        String form = "standIn=outline&server=de&fault=unplug";
        assertThat(submit("/sandbox/switchboard/flip", form)).isEqualTo(303);
        assertThat(page("en")).contains("aria-checked=\"true\"").contains("trouble");
        assertThat(submit("/sandbox/switchboard/flip", form)).isEqualTo(303);
        assertThat(page("en")).doesNotContain("aria-checked=\"true\"").doesNotContain("trouble");
    }

    @Test
    void everyProviderCanBeMadeToFail() {
        assertThat(page("en"))
                .contains("<h3>YooKassa</h3>", "<h3>Crypto Pay</h3>", "<h3>Platega</h3>");
        String form = "standIn=cryptopay&fault=lose-notification";
        assertThat(submit("/sandbox/switchboard/flip", form)).isEqualTo(303);
        assertThat(page("en")).containsOnlyOnce("aria-checked=\"true\"");
    }

    @Test
    void everyKindOfPanelCanBeMadeToFail() {
        assertThat(page("ru"))
                .contains("<h3>3x-ui</h3>", "<h3>marzban</h3>", "<h3>remnawave</h3>")
                .contains("<h3>veilbot-panel</h3>", "<h3>cores</h3>")
                .contains("Отвечает бессмыслицей");
        String form = "standIn=marzban&server=marz&fault=garbage";
        assertThat(submit("/sandbox/switchboard/flip", form)).isEqualTo(303);
        assertThat(page("en")).containsOnlyOnce("aria-checked=\"true\"");
        assertThat(submit("/sandbox/switchboard/flip", form)).isEqualTo(303);
    }

    @Test
    void clockButtonsMoveTheClock() {
        assertThat(submit("/sandbox/clock", "advance=P30D")).isEqualTo(303);
        assertThat(page("en")).contains("30 d 0 h ahead");
    }

    @Test
    void lookingChangesNothing() {
        int before = caller.get("/sandbox/journal").body().size();
        assertThat(page("en")).isNotEmpty();
        assertThat(caller.get("/sandbox/switchboard/flip").status()).isEqualTo(405);
        assertThat(caller.get("/sandbox/journal").body()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0,many",
        "1,one",
        "2,few",
        "5,many",
        "11,many",
        "12,many",
        "21,one",
        "22,few",
        "111,many"
    })
    void numbersTakeTheirNouns(int count, String form) {
        assertThat(Plural.of(count)).isEqualTo(form);
    }

    private String page(String language) {
        return caller.get("/sandbox/switchboard", "Accept-Language", language).raw().body();
    }

    private int submit(String path, String form) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path))
                        .headers(
                                "Accept",
                                "text/html",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return caller.send(request).status();
    }
}
