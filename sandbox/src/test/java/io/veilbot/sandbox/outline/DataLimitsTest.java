package io.veilbot.sandbox.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Patience;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server keeps a key out that carried what it may, as a real one does: when it looks. */
class DataLimitsTest {

    private static final int CARRIED = 200;
    private static final int KEPT_OUT = 409;

    @TempDir Path folder;

    private Fleet fleet = new Fleet(null);
    private Caller server = fleet.server(0);

    @BeforeEach
    void oneKey() {
        server = fleet.server(0);
        server.post("/access-keys", "{}");
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    private int browses(long bytes) {
        return fleet.control
                .post("/sandbox/outline/nl/keys/0/browse", "{\"bytes\":" + bytes + "}")
                .status();
    }

    private void limit(long bytes) {
        var body = "{\"limit\":{\"bytes\":" + bytes + "}}";
        assertThat(server.put("/access-keys/0/data-limit", body).status()).isEqualTo(204);
    }

    private void timePasses(String by) {
        fleet.control.post("/sandbox/clock", "{\"advance\":\"" + by + "\"}");
    }

    private long used() {
        return server.get("/metrics/transfer")
                .body()
                .path("bytesTransferredByUserId")
                .path("0")
                .longValue();
    }

    private List<String> journal(String what) {
        return fleet.control
                .get("/sandbox/journal?standIn=outline&what=" + what)
                .body()
                .findValuesAsText("id");
    }

    @Test
    void whatFlowsIsCountedUntilThirtyDaysLater() {
        assertThat(browses(400)).isEqualTo(CARRIED);
        timePasses("P20D");
        assertThat(browses(200)).isEqualTo(CARRIED);
        assertThat(used()).isEqualTo(600);

        timePasses("P11D");
        assertThat(used()).isEqualTo(200);
    }

    @Test
    void aKeyAtItsLimitIsKeptOutFromTheNextHourOnAndListedAsBefore() {
        limit(1_000);
        JsonNode before = server.get("/access-keys").body();
        assertThat(browses(600)).isEqualTo(CARRIED);
        assertThat(browses(400)).isEqualTo(CARRIED);
        assertThat(browses(1)).isEqualTo(CARRIED);

        timePasses("PT1H");

        assertThat(browses(1)).isEqualTo(KEPT_OUT);
        assertThat(used()).isEqualTo(1_001);
        assertThat(server.get("/access-keys").body()).isEqualTo(before);
        assertThat(journal("key-withdrawn")).containsExactly("0");
    }

    @Test
    void anHourIsNoticedThoughNobodyBrowses() {
        limit(1_000);
        browses(1_000);
        timePasses("PT1H");

        Patience.until("it is withdrawn", () -> journal("key-withdrawn").contains("0"));
    }

    @Test
    void aHigherLimitLetsItInAtOnceAndALowerOneKeepsItOut() {
        browses(1_000);
        limit(1_000);
        assertThat(browses(1)).isEqualTo(KEPT_OUT);

        limit(1_001);
        assertThat(browses(500)).isEqualTo(CARRIED);
        limit(0);
        assertThat(browses(1)).isEqualTo(KEPT_OUT);
        server.call("DELETE", "/access-keys/0/data-limit", null);
        assertThat(browses(1)).isEqualTo(CARRIED);
        assertThat(journal("key-let-in")).containsExactly("0", "0");
    }

    @Test
    void whatFlowedThirtyDaysAgoCountsNoMore() {
        limit(1_000);
        browses(1_000);
        timePasses("PT1H");
        assertThat(browses(1)).isEqualTo(KEPT_OUT);

        timePasses("P30D");
        assertThat(browses(1)).isEqualTo(CARRIED);
    }

    @Test
    void noneMayFlowAtOnceThroughAKeyThatNeverCarriedAnything() {
        limit(0);
        assertThat(browses(1)).isEqualTo(KEPT_OUT);
    }

    @Test
    void aKeyThatIsMadeWithALimitIsLookedAtLater() {
        server.put("/access-keys/resting", "{\"limit\":{\"bytes\":0}}");
        String browse = "/sandbox/outline/nl/keys/resting/browse";
        assertThat(fleet.control.post(browse, "{\"bytes\":1}").status()).isEqualTo(CARRIED);

        timePasses("PT1H");
        assertThat(fleet.control.post(browse, "{\"bytes\":1}").status()).isEqualTo(KEPT_OUT);
    }

    @Test
    void theLimitForAllCountsForKeysWithoutOneOfTheirOwn() {
        browses(10);
        server.put("/server/access-key-data-limit", "{\"limit\":{\"bytes\":10}}");
        assertThat(browses(1)).isEqualTo(KEPT_OUT);

        limit(1_000);
        assertThat(browses(1)).isEqualTo(CARRIED);
    }

    @Test
    void aKeyThatIsKeptOutIsSoAfterARestart() {
        fleet.close();
        fleet = new Fleet(folder);
        oneKey();
        limit(0);
        fleet.close();

        fleet = new Fleet(folder);
        server = fleet.server(0);
        assertThat(browses(1)).isEqualTo(KEPT_OUT);
        assertThat(journal("key-withdrawn")).containsExactly("0");
    }
}
