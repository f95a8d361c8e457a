package io.veilbot.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTest {

    private static Map<String, Object> started(Map<String, String> environment) {
        return new Launch(environment, Path.of("shop"), 0)
                .settings(8080, URI.create("http://localhost:8080"));
    }

    @Test
    void aShopOnItsOwnDatabaseWorksAloneAndTakesUpItsOwnClaims() {
        assertThat(started(Map.of()))
                .containsEntry("veilbot.work.sole-node", true)
                .containsEntry("veilbot.node", "embedded");
    }

    @ParameterizedTest
    @CsvSource({
        "VEILBOT_MODE, routed",
        "VEILBOT_MODE, server",
        "DATABASE_URL, postgres://shop:secret@db/shop"
    })
    void whereOthersMayWorkTooTheirClaimsAreRespected(String name, String value) {
        assertThat(started(Map.of(name, value)))
                .containsEntry("veilbot.work.sole-node", false)
                .doesNotContainKey("veilbot.node");
    }
}
