package io.veilbot.app.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.StoryShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists and links of keys, judged by the npm package {@code surgio}. */
class SurgioTest {

    private static final String UUID = "4c6dd9f1-03a6-4a7f-b6f0-7a2f7f0c1a11";
    private static final URI SHOP = StoryShop.shop().url();

    @Test
    void aReaderThatOthersWroteFindsEveryKeyAndTheUsage() throws IOException {
        var client = ForeignClient.installed(Surgio.PACKAGE);
        Person anna = Person.newcomer(new Outside(SHOP), "Анна");
        anna.opens().buys("1 месяц");
        JsonNode handedOver = anna.sees("Ваш ключ готов\n");
        HttpServer mixed = listing(allKinds());
        try {
            JsonNode said =
                    client.runs(
                            "surgio.mjs",
                            "lists",
                            SHOP.resolve("/sub/" + Person.token(handedOver)).toString(),
                            "http://127.0.0.1:" + mixed.getAddress().getPort());

            for (String app : List.of("bought", "boughtByClash")) {
                findsWhatWasBought(said.path(app), Person.keyIn(handedOver).orElseThrow());
            }
            findsShadowsocks(said.at("/shadowsocks/nodeList"));
            findsTrojan(said.at("/trojan/nodeList"));
            findsVmess(said.at("/vmess/nodeList"));
        } finally {
            mixed.stop(0);
        }
    }

    private static List<ShareLink> allKinds() {
        var webSocket =
                Map.of("type", "ws", "path", "/a b", "host", "h.example", "security", "tls");
        return List.of(
                link(Protocol.OUTLINE, "chacha20-ietf-poly1305:a:b@c/d?", Map.of("outline", "1")),
                link(Protocol.OUTLINE, "2022-blake3-aes-128-gcm:YWI=:Y2Q=", Map.of()),
                link(Protocol.TROJAN, "sesame", Map.of("sni", "s.example", "allowInsecure", "1")),
                link(Protocol.VMESS, UUID, webSocket),
                link(Protocol.VMESS, UUID, Map.of()),
                link(Protocol.VLESS, UUID, Map.of()));
    }

    private static ShareLink link(
            Protocol protocol, String credential, Map<String, String> parameters) {
        return new ShareLink(
                protocol, credential, "nl.example", 443, parameters, "🇳🇱 " + protocol + " #1");
    }

    private static HttpServer listing(List<ShareLink> links) throws IOException {
        String lines = String.join("\n", links.stream().map(ShareLink::text).toList());
        byte[] body = Base64.getEncoder().encode(lines.getBytes(UTF_8));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static void findsWhatWasBought(JsonNode said, String key) {
        ShareLink handedOver = ShareLink.parse(key).orElseThrow();
        assertThat(said.path("nodeList")).hasSize(1);
        JsonNode node = said.at("/nodeList/0");
        assertThat(node.path("method").asText() + ":" + node.path("password").asText())
                .isEqualTo(handedOver.credential());
        assertThat(node.path("hostname").asText()).isEqualTo(handedOver.host());
        assertThat(node.path("port").asInt()).isEqualTo(handedOver.port());
        JsonNode usage = said.path("subscriptionUserInfo");
        assertThat(usage.path("upload").isNumber()).isTrue();
        assertThat(usage.path("download").isNumber()).isTrue();
        assertThat(usage.path("total").asLong()).isZero();
        assertThat(usage.path("expire").asLong()).isGreaterThan(1_700_000_000L);
    }

    private static void findsShadowsocks(JsonNode nodes) {
        assertThat(nodes.findValuesAsText("password")).containsExactly("a:b@c/d?", "YWI=:Y2Q=");
        assertThat(nodes.findValuesAsText("method"))
                .containsExactly("chacha20-ietf-poly1305", "2022-blake3-aes-128-gcm");
        assertThat(nodes.findValuesAsText("nodeName")).containsOnly("🇳🇱 OUTLINE #1");
    }

    private static void findsTrojan(JsonNode nodes) {
        assertThat(nodes).hasSize(1);
        assertThat(nodes.at("/0/password").asText()).isEqualTo("sesame");
        assertThat(nodes.at("/0/sni").asText()).isEqualTo("s.example");
        assertThat(nodes.at("/0/skipCertVerify").asBoolean()).isTrue();
        assertThat(nodes.at("/0/nodeName").asText()).isEqualTo("🇳🇱 TROJAN #1");
    }

    private static void findsVmess(JsonNode nodes) {
        var vmess = nodes.findParents("uuid");
        assertThat(vmess).hasSize(2);
        JsonNode first = vmess.getFirst();
        assertThat(first.path("uuid").asText()).isEqualTo(UUID);
        assertThat(first.path("network").asText()).isEqualTo("ws");
        assertThat(first.path("tls").asBoolean()).isTrue();
        assertThat(first.at("/wsOpts/path").asText()).isEqualTo("/a b");
        assertThat(first.at("/wsOpts/headers/Host").asText()).isEqualTo("h.example");
        assertThat(vmess.getLast().path("network").asText()).isEqualTo("tcp");
        assertThat(first.path("nodeName").asText()).isEqualTo("🇳🇱 VMESS #1");
    }
}
