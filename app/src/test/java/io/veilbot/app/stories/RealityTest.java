package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Reality;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.launch.StartupException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealityTest {

    private static final Map<String, String> IN_EARNEST =
            Map.of(
                    "BOT_TOKEN", "1:token",
                    "YOOKASSA_SHOP_ID", "1",
                    "YOOKASSA_SECRET_KEY", "secret");

    static Stream<Map<String, String>> halfInEarnest() {
        return Stream.of(
                Map.of("BOT_TOKEN", "1:token"),
                Map.of("YOOKASSA_SHOP_ID", "1", "YOOKASSA_SECRET_KEY", "secret"),
                Map.of("BOT_TOKEN", "1:token", "YOOKASSA_SHOP_ID", "1"),
                Map.of("YOOKASSA_SECRET_KEY", "secret"));
    }

    @ParameterizedTest
    @MethodSource("halfInEarnest")
    void aShopHalfInEarnestDoesNotStart(Map<String, String> environment, @TempDir Path folder) {
        refuses(environment, folder.resolve("data"));
    }

    @Test
    void aShopInEarnestDoesNotStartBesideASandbox(@TempDir Path folder) {
        var both = new HashMap<>(IN_EARNEST);
        both.put("VEILBOT_SANDBOX_URL", "http://127.0.0.1:1");
        refuses(both, folder.resolve("data"));
    }

    private static void refuses(Map<String, String> environment, Path data) {
        assertThatThrownBy(() -> Shop.start(new Launch(environment, data, 0)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("BOT_TOKEN");
        assertThat(data).doesNotExist();
    }

    @Test
    void pretendsOnlyWhereNothingRealIsConfigured() {
        assertThat(Reality.pretends(Map.of())).isTrue();
        assertThat(Reality.pretends(Map.of("BOT_TOKEN", " "))).isTrue();
        assertThat(Reality.pretends(IN_EARNEST)).isFalse();
    }
}
