package io.veilbot.web.links;

import static io.veilbot.web.links.Kept.BEFORE;
import static io.veilbot.web.links.Kept.END;
import static io.veilbot.web.links.Kept.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkFormatTest {

    private static final SubscriptionView HERS = Kept.with(Kept.OUTLINE, Kept.REALITY);
    private static final SubscriptionView HELD =
            Kept.with(KeyStatus.LIVE, Set.of(Hold.PAUSE), false, Kept.OUTLINE);
    private static final SubscriptionView WAITING =
            Kept.with(KeyStatus.REQUESTED, Set.of(), false, Kept.OUTLINE);

    @Test
    void linesHoldEveryKeyAndBase64HoldsTheSameLines() {
        String lines = told(LinkFormat.PLAIN, HERS, BEFORE);
        assertThat(lines.lines()).hasSize(2).first().isEqualTo(Kept.OUTLINE);
        assertThat(
                        new String(
                                Base64.getDecoder().decode(told(LinkFormat.BASE64, HERS, BEFORE)),
                                UTF_8))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @EnumSource(LinkFormat.class)
    void withoutAKeyEveryFormatSaysWhatToDoAndGivesNoSecret(LinkFormat format) {
        assertThat(readable(format, told(format, HERS, END)))
                .contains("Access has ended: renew in the bot")
                .doesNotContain("sesame", "nl.example");
        assertThat(readable(format, told(format, HELD, BEFORE)))
                .contains("On hold: open the bot")
                .doesNotContain("sesame", "nl.example");
        assertThat(readable(format, told(format, WAITING, BEFORE)))
                .contains("Your key is being made")
                .doesNotContain("sesame", "nl.example");
    }

    /** As people see it. */
    private static String readable(LinkFormat format, String body) {
        String text =
                format == LinkFormat.BASE64
                        ? new String(Base64.getDecoder().decode(body), UTF_8)
                        : body;
        return text.replace("%20", " ").replace("%3A", ":");
    }

    @Test
    void clashIsToldEveryKeyInItsOwnWords() {
        Map<String, Object> clash = yaml(told(LinkFormat.CLASH, allOf()));
        assertThat(list(clash, "proxies"))
                .extracting(proxy -> proxy.get("type"))
                .containsExactly("ss", "ss", "vless", "vmess", "trojan");
        assertThat(list(clash, "proxies").get(2))
                .containsEntry("server", "2001:db8::7")
                .containsEntry("servername", "www.example.org")
                .containsEntry("flow", "xtls-rprx-vision")
                .containsEntry("client-fingerprint", "chrome")
                .containsEntry(
                        "reality-opts", Map.of("public-key", "pUbLiC", "short-id", "0123ab"));
        assertThat(list(clash, "proxies").get(3))
                .containsEntry("name", "🇫🇮 Helsinki")
                .containsEntry("ws-opts", Map.of("path", "/w", "headers", Map.of("Host", "a.b")));
        assertThat(list(clash, "proxies").get(4))
                .containsEntry("password", "p@ss")
                .containsEntry("sni", "de.example")
                .containsEntry("alpn", List.of("h2"))
                .containsEntry("grpc-opts", Map.of("grpc-service-name", "s"));
        assertThat(list(clash, "proxy-groups").getFirst().get("proxies"))
                .isEqualTo(list(clash, "proxies").stream().map(proxy -> proxy.get("name")).toList())
                .isEqualTo(List.of("Amsterdam", "Amsterdam 2", "Oslo", "🇫🇮 Helsinki", "Berlin"));
        assertThat(clash.get("rules")).isEqualTo(List.of("MATCH,VeilBot"));
    }

    @Test
    void singBoxIsToldEveryKeyInItsOwnWords() {
        JsonNode box = json(told(LinkFormat.SING_BOX, allOf()));
        assertThat(box.at("/outbounds/0/outbounds")).hasSize(5);
        assertThat(box.at("/outbounds/0/tag")).isEqualTo(box.at("/route/final"));
        assertThat(box.at("/outbounds/1/method").asString()).isEqualTo("chacha20-ietf-poly1305");
        assertThat(box.at("/outbounds/3/tls/reality"))
                .isEqualTo(
                        json(
                                "{\"enabled\":true,\"public_key\":\"pUbLiC\",\"short_id\":\"0123ab\"}"));
        assertThat(box.at("/outbounds/3/transport").isMissingNode()).isTrue();
        assertThat(box.at("/outbounds/4/transport"))
                .isEqualTo(
                        json("{\"type\":\"ws\",\"path\":\"/w\",\"headers\":{\"Host\":\"a.b\"}}"));
        assertThat(box.at("/outbounds/5/tls/enabled").asBoolean()).isTrue();
        assertThat(box.at("/outbounds/5/transport/service_name").asString()).isEqualTo("s");
        assertThat(box.at("/outbounds/6/tag").asString()).isEqualTo("direct");
    }

    @Test
    void whatAFormatHasNoWordsForIsLeftOutAndSaidIfNothingIsLeft() {
        for (LinkFormat format : List.of(LinkFormat.CLASH, LinkFormat.SING_BOX)) {
            assertThat(told(format, Kept.XHTTP, Kept.OUTLINE))
                    .contains("nl.example")
                    .doesNotContain("se.example");
            assertThat(told(format, Kept.XHTTP)).contains("Your keys are for other apps");
        }
        assertThat(told(LinkFormat.OUTLINE, Kept.REALITY, Kept.SS_2022))
                .contains("Your keys are for other apps");
        assertThat(told(LinkFormat.PLAIN, Kept.XHTTP)).contains("se.example");
    }

    @Test
    void outlineIsToldOneKeyOrAnErrorForPeople() {
        assertThat(json(told(LinkFormat.OUTLINE, Kept.REALITY, Kept.OUTLINE)))
                .isEqualTo(
                        json(
                                """
                                {"server":"nl.example","server_port":8388,\
                                "password":"sesame","method":"chacha20-ietf-poly1305"}\
                                """));
        assertThat(yaml(told(LinkFormat.OUTLINE, HERS, END)))
                .isEqualTo(
                        Map.of(
                                "error",
                                Map.of(
                                        "message",
                                        "Access has ended: renew in the bot",
                                        "details",
                                        "Your money and your days are safe. Open the bot:"
                                                + " it shows what to do next.")));
    }

    @Test
    void namesThatAnAppWouldTakeForItsOwnAreChanged() {
        String trojan = "trojan://x@de.example:443#";
        Map<String, Object> clash =
                yaml(
                        told(
                                LinkFormat.CLASH,
                                trojan + "DIRECT",
                                trojan,
                                trojan + "veilbot%201",
                                trojan + "yes"));
        assertThat(list(clash, "proxies"))
                .extracting(proxy -> proxy.get("name"))
                .containsExactly("DIRECT 2", "VeilBot 1", "veilbot 1 2", "yes");
    }

    private static String[] allOf() {
        return new String[] {
            Kept.OUTLINE, Kept.SS_2022, Kept.REALITY, Kept.VMESS_WS, Kept.TROJAN_GRPC
        };
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static Map<String, Object> yaml(String text) {
        return new org.yaml.snakeyaml.Yaml().load(text);
    }

    @SuppressWarnings("unchecked") // as a configuration is, or the test fails
    private static List<Map<String, Object>> list(Map<String, Object> in, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(in.get(name));
    }
}
