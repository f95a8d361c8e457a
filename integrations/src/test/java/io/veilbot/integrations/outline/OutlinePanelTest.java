package io.veilbot.integrations.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.StandIn;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.Vitals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinePanelTest {

    private static final String NAME = "veil-1";
    private static final Allowance GIGABYTE = Allowance.ofBytes(1_000_000_000);
    private static final Credential CREDENTIAL = new Credential(new UUID(1, 2), "s3cret");
    private static final String LINK = "ss://YWVzOnB3@192.0.2.1:4040/?outline=1";
    private static final String LIMITED = key(NAME, ",\"dataLimit\":{\"bytes\":1000000000}");
    private static final String NOT_FOUND = "{\"code\":\"NotFound\",\"message\":\"No\"}";
    private static final String WRONG_ADDRESS = "{\"code\":\"ResourceNotFound\",\"message\":\"\"}";

    private static Certificates certificates;

    private StandIn server;
    private OutlinePanel outline;
    private Panel panel;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        certificates = Certificates.fresh(folder);
    }

    @BeforeEach
    void start() throws Exception {
        server = StandIn.secure(certificates.context());
        outline = new OutlinePanel(new AddressGuard(true, List.of()), Duration.ofSeconds(5));
        panel = at("https://localhost:" + server.port() + "/s3cret", certificates.sha256());
    }

    @AfterEach
    void stop() {
        outline.close();
        server.close();
    }

    private static Panel at(String address, String pin) {
        var access = new PanelAccess(PanelKind.OUTLINE, new Secret(address), new Secret(""), pin);
        return new Panel(new ServerId("server-nl"), "Нидерланды 1", access, true);
    }

    private static String key(String name, String more) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"accessUrl\":\"%s\",\"port\":4040%s}"
                .formatted(name, name, LINK, more);
    }

    private Outcome<PanelKey> create() {
        return outline.findOrCreate(panel, order(GIGABYTE));
    }

    private static KeyOrder order(Allowance allowance) {
        return new KeyOrder(NAME, Protocol.OUTLINE, allowance, 0, CREDENTIAL);
    }

    private static Outcome<PanelKey> made() {
        return new Outcome.Done<>(
                new PanelKey(
                        NAME,
                        NAME,
                        LINK + "#%D0%9D%D0%B8%D0%B4%D0%B5%D1%80%D0%BB%D0%B0%D0%BD%D0%B4%D1%8B%201",
                        Optional.of(1_000_000_000L)));
    }

    @Test
    void makesAKeyUnderOurNameWithItsLimitWrapped() {
        server.answering(201, LIMITED);

        assertThat(create()).isEqualTo(made());
        var asked = server.asked().getFirst();
        assertThat(asked.line()).isEqualTo("PUT /s3cret/access-keys/veil-1");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"name\":\"veil-1\",\"password\":\"s3cret\",\"limit\":{\"bytes\":1000000000}}");
    }

    @Test
    void findsTheKeyThatIsThereAlready() {
        server.answering(409, "{\"code\":\"Conflict\"}").answering(200, LIMITED);

        assertThat(create()).isEqualTo(made());
    }

    @Test
    void setsTheLimitOfAFoundKeyRight() {
        server.answering(409, "{}").answering(200, key(NAME, "")).answering(204, "");

        assertThat(create()).isInstanceOf(Outcome.Done.class);
        var last = server.asked().getLast();
        assertThat(last.line()).isEqualTo("PUT /s3cret/access-keys/veil-1/data-limit");
        assertThat(last.body()).isEqualTo("{\"limit\":{\"bytes\":1000000000}}");
    }

    /**
     * A panel looks at the limit a key is made with in its own time, at one that is set at once.
     */
    @Test
    void aKeyThatIsToRestIsToldSoOnceItIsThere() {
        server.answering(201, key(NAME, ",\"dataLimit\":{\"bytes\":0}")).answering(204, "");

        assertThat(outline.findOrCreate(panel, order(Allowance.ofBytes(0))))
                .isInstanceOf(Outcome.Done.class);
        var last = server.asked().getLast();
        assertThat(last.line()).isEqualTo("PUT /s3cret/access-keys/veil-1/data-limit");
        assertThat(last.body()).isEqualTo("{\"limit\":{\"bytes\":0}}");
    }

    @Test
    void refusesTheKeyOfSomebodyElse() {
        server.answering(409, "{}")
                .answering(200, LIMITED.replace("\"name\":\"veil", "\"name\":\"x"));

        assertThat(create()).isEqualTo(new Outcome.Refused<>("name-taken"));
    }

    @Test
    void waitsOutAConflictThatIsNotAboutTheKey() {
        server.answering(409, "{}").answering(404, NOT_FOUND);

        assertThat(create()).isEqualTo(new Outcome.NotAttempted<>("conflict"));
    }

    @Test
    void looksBeforeTryingAgainWhenTheAnswerIsLost() {
        server.hangingUp().answering(200, LIMITED);

        assertThat(create()).isEqualTo(made());
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void saysThatItDoesNotKnow() {
        server.hangingUp().answering(404, NOT_FOUND);

        assertThat(create()).isEqualTo(new Outcome.Unknown<>("connection-lost"));
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused", "404,NotAttempted", "403,NotAttempted", "429,NotAttempted",
        "503,NotAttempted", "302,NotAttempted", "500,Unknown", "201,Unknown"
    })
    void givesEveryAnswerItsMeaning(int status, String meaning) {
        server.answering(status, "[]").answering(404, NOT_FOUND);

        assertThat(create().getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void listsWhatIsThereOursOrNot() {
        server.answering(200, "{\"accessKeys\":[%s,%s]}".formatted(key(NAME, ""), key("17", "")));

        assertThat(outline.list(panel))
                .isEqualTo(
                        new Outcome.Done<>(
                                List.of(new ListedKey(NAME, NAME), new ListedKey("17", "17"))));
        server.answering(200, "{}").answering(200, "[]");
        assertThat(outline.list(panel)).isInstanceOf(Outcome.Unknown.class);
        assertThat(outline.list(panel)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void saysWhetherAKeyWasThereToBeLimited() {
        server.answering(204, "").answering(404, NOT_FOUND);

        assertThat(outline.setLimit(panel, order(GIGABYTE))).isEqualTo(new Outcome.Done<>(true));
        assertThat(outline.setLimit(panel, order(GIGABYTE))).isEqualTo(new Outcome.Done<>(false));
    }

    @Test
    void removesWhatIsThereAndIsContentWhenItIsNot() {
        server.answering(204, "").answering(404, NOT_FOUND);

        assertThat(outline.remove(panel, NAME)).isEqualTo(new Outcome.Done<>(true));
        assertThat(outline.remove(panel, NAME)).isEqualTo(new Outcome.Done<>(false));
    }

    @Test
    void doesNotTakeAWrongAddressForARemovedKey() {
        server.answering(404, WRONG_ADDRESS).answering(404, WRONG_ADDRESS);

        assertThat(outline.remove(panel, NAME)).isInstanceOf(Outcome.NotAttempted.class);
        assertThat(outline.health(panel)).isInstanceOf(Outcome.NotAttempted.class);
    }

    @Test
    void touchesNoNameButOurs() {
        assertThatThrownBy(() -> outline.remove(panel, "17"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void asksHowThePanelIs() {
        server.answering(200, "{\"serverId\":\"u-1\",\"version\":\"1.12.0\"}");

        assertThat(outline.health(panel)).isEqualTo(new Outcome.Done<>(new Vitals("1.12.0")));
    }

    @Test
    void talksToNobodyButThePinnedCertificate() {
        String wrong = "0".repeat(64);
        var other = at(panel.access().address().text(), wrong);

        assertThat(outline.health(other))
                .isEqualTo(new Outcome.NotAttempted<>("certificate-not-trusted"));
        assertThat(outline.health(at(panel.access().address().text(), "")))
                .isEqualTo(new Outcome.NotAttempted<>("no-certificate-pinned"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void talksOverHttpsAndToAllowedAddressesOnly() {
        var clear = at("http://localhost:" + server.port() + "/s", certificates.sha256());
        assertThat(outline.health(clear))
                .isEqualTo(new Outcome.NotAttempted<>("address-is-not-https"));

        try (var inEarnest =
                new OutlinePanel(new AddressGuard(false, List.of()), Duration.ofSeconds(5))) {
            assertThat(inEarnest.health(panel))
                    .isEqualTo(new Outcome.NotAttempted<>("address-not-allowed"));
        }
        assertThat(server.asked()).isEmpty();
    }
}
