package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.launch.Reality;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.launch.StartupException;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.sandbox.SandboxHandle;
import io.veilbot.command.sales.PaymentRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

class RealityTest {

    private static final Map<String, String> IN_EARNEST =
            Map.of(
                    "BOT_TOKEN", "1:token",
                    "YOOKASSA_SHOP_ID", "1",
                    "YOOKASSA_SECRET_KEY", "secret");

    private static final List<String> SANDBOX =
            List.of(
                    "/",
                    "/sandbox",
                    "/sandbox/chat/1003",
                    "/sandbox/people",
                    "/sandbox/journal",
                    "/sandbox/faults",
                    "/sandbox/clock",
                    "/sandbox/outline",
                    "/sandbox/checkout/anything/pay");

    static Stream<Map<String, String>> halfInEarnest() {
        return Stream.of(
                Map.of("BOT_TOKEN", "1:token"),
                Map.of("YOOKASSA_SHOP_ID", "1", "YOOKASSA_SECRET_KEY", "secret"),
                Map.of("BOT_TOKEN", "1:token", "YOOKASSA_SHOP_ID", "1"),
                Map.of("YOOKASSA_SECRET_KEY", "secret"),
                Map.of("CRYPTOBOT_API_TOKEN", "1:app"),
                Map.of("PLATEGA_MERCHANT_ID", "1", "PLATEGA_SECRET", "secret"),
                Map.of("TELEGRAM_STARS", "on"),
                Map.of(
                        "BOT_TOKEN", "1:token",
                        "CRYPTOBOT_API_TOKEN", "1:app",
                        "YOOKASSA_SHOP_ID", "1"));
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
        assertThatThrownBy(() -> Shop.start(new Launch(environment, data, Ports.any())))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("BOT_TOKEN");
        assertThat(data).doesNotExist();
    }

    @Test
    void pretendsOnlyWhereNothingRealIsConfigured() {
        assertThat(Reality.pretends(Map.of())).isTrue();
        assertThat(Reality.pretends(Map.of("BOT_TOKEN", " "))).isTrue();
        assertThat(Reality.pretends(IN_EARNEST)).isFalse();
        assertThat(Reality.pretends(Map.of("BOT_TOKEN", "1:token", "CRYPTOBOT_API_TOKEN", "1:app")))
                .isFalse();
        assertThat(Reality.pretends(Map.of("BOT_TOKEN", "1:token", "TELEGRAM_STARS", "on")))
                .isFalse();
    }

    /** As if somebody had named a sandbox in one more way: only {@link Reality} may open it. */
    @Test
    void aShopInEarnestHasNoSandboxHoweverItIsAskedFor(@TempDir Path folder) {
        System.setProperty("veilbot.sandbox.url", "http://127.0.0.1:1");
        try (var shop = Shop.start(new Launch(inEarnest(), folder.resolve("data"), Ports.any()))) {
            assertThat(shop.pretends()).isFalse();
            assertThat(shop.setting("veilbot.sales.methods")).isEqualTo("yookassa");
            assertThat(shop.bean(PaymentRules.class).acceptTestMoney()).isFalse();
            assertThatThrownBy(() -> shop.bean(SandboxHandle.class))
                    .isInstanceOf(NoSuchBeanDefinitionException.class);
            noSandboxAnswers(new Outside(shop.url()));
        } finally {
            System.clearProperty("veilbot.sandbox.url");
        }
    }

    private static void noSandboxAnswers(Outside outside) {
        for (String path : SANDBOX) {
            HttpResponse<String> page = outside.page(path);
            assertThat(page.statusCode()).as(path).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
            assertThat(outside.posted(path, new ObjectMapper().createObjectNode()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    /** Real settings that lead nowhere, so that no test ever calls a real service. */
    private static Map<String, String> inEarnest() {
        var environment = new HashMap<>(IN_EARNEST);
        environment.put("TELEGRAM_BASE_URL", "http://127.0.0.1:1");
        environment.put("YOOKASSA_BASE_URL", "http://127.0.0.1:1/v3/");
        environment.put("DATABASE_URL", TestPostgres.freshDatabase());
        return environment;
    }
}
