package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Shop;
import io.veilbot.app.stories.StoryShop;
import io.veilbot.web.staff.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop tells browsers to refuse on its behalf. */
class PageHeadersTest {

    private static final Shop SHOP = StoryShop.shop();
    private static final Visitor OWNER = Visitor.signedIn(SHOP, Role.OWNER);

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/admin",
                "/admin/servers/new",
                "/admin/nothing",
                "/anything",
                "/c/nobodys-token-at-all",
                "/sub/nobodys-token-at-all",
                "/assets/staff.css",
                "/healthz",
                "/sandbox"
            })
    void everyPageIsGuarded(String path) {
        HttpResponse<String> page = OWNER.get(path);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("base-uri 'none'")
                .containsPattern("frame-ancestors '(none|self)'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.headers().map()).doesNotContainKeys("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/payments", "/c/nobodys-token-at-all"})
    void whatIsPrivateIsKeptInNoCache(String path) {
        assertThat(header(OWNER.get(path), "Cache-Control")).contains("no-store");
    }

    /** As the documented TLS proxy on the same machine hands a request on. */
    @Test
    void behindATlsProxyBrowsersComeByTlsOnlyAndKeepTheSessionThere() {
        var page =
                Visitor.anonymous(SHOP)
                        .get(
                                "/sign-in",
                                "X-Forwarded-Proto",
                                "https",
                                "X-Forwarded-For",
                                "192.0.2.1");

        assertThat(header(page, "Strict-Transport-Security"))
                .contains("max-age=31536000")
                .contains("includeSubDomains");
        assertThat(header(page, "Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(header(OWNER.get("/admin"), "Strict-Transport-Security"))
                .as("no promise of TLS where there is none")
                .isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor admin = Visitor.signedIn(SHOP, Role.ADMIN);
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);

        admin.post("/sign-out", Map.of());

        assertThat(Visitor.leadsTo(admin.get("/admin"))).endsWith("/sign-in");
    }

    @Test
    void metricsAnswerOnAPortOfTheirOwnAndTakeNoOrders() {
        String port = SHOP.setting("management.server.port");
        Visitor machine = Visitor.at("http://127.0.0.1:" + port);

        assertThat(machine.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(machine.get("/actuator/health").statusCode()).isEqualTo(200);
        for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(machine.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(machine.send("POST", "/actuator/shutdown", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(OWNER.get("/actuator/prometheus").statusCode())
                .as("not on the port that the world reaches")
                .isEqualTo(404);
    }
}
