package io.veilbot.sandbox.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoresTest {

    private static final String ANNA = "11111111-1111-4111-8111-111111111111";
    private static final String BORIS = "22222222-2222-4222-8222-222222222222";

    @TempDir Path folder;

    @Test
    void letsPeopleInAndOutAndSaysWhatIsTrueAlready() {
        try (Rack rack = new Rack(null)) {
            var core = rack.xray();
            core.add("vless", "anna", ANNA);
            assertThatThrownBy(() -> core.add("vless", "anna", BORIS))
                    .hasMessageContaining("UNKNOWN")
                    .hasMessageContaining("already exists");
            assertThat(core.listed("vless").toStringUtf8()).contains("anna", ANNA);
            assertThat(rack.letIn("v2ray")).isEmpty();
            core.remove("vless", "ANNA");
            assertThatThrownBy(() -> core.remove("vless", "anna"))
                    .hasMessageContaining("not found");
            assertThat(rack.letIn("xray")).isEmpty();
        }
    }

    @Test
    void refusesInWordsOnly() {
        try (Rack rack = new Rack(null)) {
            assertThatThrownBy(() -> rack.xray().add("nowhere", "anna", ANNA))
                    .hasMessageContaining("handler not found");
            assertThatThrownBy(() -> rack.v2ray().add("vless", "anna", "no-uuid"))
                    .hasMessageContaining("failed to parse");
            assertThatThrownBy(() -> rack.v2ray().listed("vless"))
                    .hasMessageContaining("UNIMPLEMENTED");
            rack.xray().add("vless", "anna", "a-nickname");
            assertThat(rack.letIn("xray")).containsExactly("anna");
        }
    }

    @Test
    void anAccountOfAnotherProtocolIsTheEndOfTheProcessAndOfAllItKnew() {
        try (Rack rack = new Rack(null)) {
            var core = rack.v2ray();
            core.add("vmess", "anna", ANNA);
            assertThatThrownBy(() -> core.add("vless", "boris", BORIS, "vmess"))
                    .hasMessageContaining("UNAVAILABLE");
            assertThat(rack.letIn("v2ray")).isEmpty();
            assertThat(rack.starts(0)).isEqualTo(2);
            assertThat(rack.control.get("/sandbox/journal").raw().body()).contains("core-crashed");
        }
    }

    @Test
    void whoSharesAnIdLosesItTogetherAndWhoHasNoNameStays() {
        try (Rack rack = new Rack(null)) {
            var core = rack.v2ray();
            core.add("vless", "anna", ANNA);
            core.add("vless", "boris", ANNA);
            core.remove("vless", "boris");
            assertThat(rack.letIn("v2ray")).isEmpty();
            core.add("vless", "", BORIS);
            assertThatThrownBy(() -> core.remove("vless", "")).hasMessageContaining("not found");
            assertThat(rack.letIn("v2ray")).containsExactly("");
        }
    }

    @Test
    void countsUntilItIsRestartedAndKeepsTheFiguresOfWhoIsGone() {
        try (Rack rack = new Rack(null)) {
            var core = rack.xray();
            core.add("vless", "u1", ANNA);
            rack.control.post("/sandbox/cores/xray/users/u1/traffic", "{\"up\":7,\"down\":0}");
            rack.control.post("/sandbox/cores/xray/users/u10/traffic", "{\"up\":9,\"down\":0}");
            core.remove("vless", "u1");
            assertThat(core.counters("user>>>u1>>>"))
                    .contains("user>>>u1>>>traffic>>>uplink")
                    .doesNotContain("u10");
            assertThat(core.counters("user>>>u1")).contains("u1>>>", "u10>>>");
            rack.fault("restart", ",\"server\":\"xray\"");
            assertThat(core.counters("user>>>")).isEmpty();
        }
    }

    @Test
    void theProcessesOutliveTheSandbox() {
        String before;
        try (Rack rack = new Rack(folder)) {
            rack.xray().add("trojan", "anna", "a password");
            before = address(rack);
        }
        try (Rack rack = new Rack(folder)) {
            assertThat(address(rack)).isEqualTo(before);
            assertThat(rack.letIn("xray")).containsExactly("anna");
            rack.fault("restart", "");
            assertThat(rack.letIn("xray")).isEmpty();
            assertThat(rack.starts(1)).isEqualTo(2);
        }
    }

    private static String address(Rack rack) {
        return rack.control.get("/sandbox/cores").body().path(1).path("address").asText();
    }

    @Test
    void silenceAfterAddingLiesAboutNobodyAndAnEmptyListAboutEverybody() {
        try (Rack rack = new Rack(null)) {
            var core = rack.xray();
            rack.fault("timeout-after-add", ",\"times\":1,\"value\":0");
            assertThatThrownBy(() -> core.add("vless", "anna", ANNA))
                    .hasMessageContaining("UNAVAILABLE");
            assertThat(rack.letIn("xray")).containsExactly("anna");
            rack.fault("empty-listing", ",\"times\":1");
            assertThat(core.listed("vless").size()).isZero();
            rack.fault("unplug", ",\"times\":1");
            assertThatThrownBy(() -> core.listed("vless")).hasMessageContaining("UNAVAILABLE");
            assertThat(core.listed("vless").toStringUtf8()).contains("anna");
        }
    }
}
