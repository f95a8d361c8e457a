package io.veilbot.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.fleet.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShareLinkTest {

    private static final String UUID = "4c6dd9f1-03a6-4a7f-b6f0-7a2f7f0c1a11";

    private static ShareLink read(String text) {
        return ShareLink.parse(text).orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Shadowsocks {

        private static final String OUTLINE =
                "ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTpwQDpzcw@203.0.113.7:443/?outline=1#VeilBot";

        @Test
        void keepsMethodAndPasswordWithAnyCharacterInBase64() {
            ShareLink link = read(OUTLINE);
            assertThat(link.protocol()).isEqualTo(Protocol.OUTLINE);
            assertThat(link.credential()).isEqualTo("chacha20-ietf-poly1305:p@:ss");
            assertThat(link.host()).isEqualTo("203.0.113.7");
            assertThat(link.port()).isEqualTo(443);
            assertThat(link.parameters()).containsExactly(Map.entry("outline", "1"));
            assertThat(link.text()).isEqualTo(OUTLINE);
        }

        @Test
        void writesCiphersOf2022Plainly() {
            String plain = "ss://2022-blake3-aes-128-gcm:a%2Bb%3D%3D%3Ac%2Fd@nl.example:8388#NL";
            assertThat(read(plain).credential()).isEqualTo("2022-blake3-aes-128-gcm:a+b==:c/d");
            assertThat(read(plain).text()).isEqualTo(plain);
        }

        @Test
        void takesPaddingTheOtherAlphabetAndThePlainFormAndWritesThemAlike() {
            String first = "ss://YWVzLTEyOC1nY206fn5-Pz8_@nl.example:1";
            assertThat(read(first).credential()).isEqualTo("aes-128-gcm:~~~???");
            assertThat(read("ss://YWVzLTEyOC1nY206fn5+Pz8/@nl.example:1").text()).isEqualTo(first);
            assertThat(read("ss://aes-128-gcm:~~~%3F%3F%3F@nl.example:1/").text()).isEqualTo(first);
            assertThat(read("ss://YWVzLTEyOC1nY206YQ==@nl.example:1").text())
                    .isEqualTo("ss://YWVzLTEyOC1nY206YQ@nl.example:1");
        }
    }

    @Nested
    class Vless {

        @Test
        void sortsParametersAndEscapesThemAsBrowsersDo() {
            ShareLink link =
                    read(
                            "vless://"
                                    + UUID
                                    + "@[2001:db8::7]:443?type=ws&path=/a=b c+d".replace(" ", "%20")
                                    + "&security=tls&sni=&alpn=h2%2Chttp%2F1.1#🇳🇱 Amsterdam");
            assertThat(link.host()).isEqualTo("2001:db8::7");
            assertThat(link.parameter("path")).contains("/a=b c+d");
            assertThat(link.parameter("sni")).isEmpty();
            assertThat(link.text())
                    .isEqualTo(
                            "vless://"
                                    + UUID
                                    + "@[2001:db8::7]:443?alpn=h2%2Chttp%2F1.1&encryption=none"
                                    + "&path=%2Fa%3Db%20c%2Bd&security=tls&type=ws"
                                    + "#%F0%9F%87%B3%F0%9F%87%B1%20Amsterdam");
        }

        @Test
        void saysWhatWasLeftOut() {
            ShareLink bare = read("vless://" + UUID + "@nl.example:443");
            assertThat(bare)
                    .isEqualTo(read("vless://" + UUID + "@nl.example:443?type=tcp&security=none"));
            assertThat(bare.text()).contains("?encryption=none&security=none&type=tcp");
        }

        @Test
        void knowsPeopleByUuidAlone() {
            assertThat(ShareLink.parse("vless://me@nl.example:443?type=tcp")).isEmpty();
        }
    }

    @Nested
    class Vmess {

        /** Some parsers drop a key whose header has no type, as if it were an unknown one. */
        @Test
        void saysThatThereIsNoHeader() {
            var link = new ShareLink(Protocol.VMESS, UUID, "nl.example", 443, Map.of(), "");
            assertThat(link.parameter("headerType")).contains("none");
            assertThat(json(link)).contains("\"type\":\"none\"");
        }

        private static String json(ShareLink link) {
            byte[] json = Base64.getDecoder().decode(link.text().substring("vmess://".length()));
            return new String(json, StandardCharsets.UTF_8);
        }

        @Test
        void readsNumbersAsTextsAndWritesTextsForOldApps() {
            ShareLink link =
                    read(
                            "vmess://"
                                    + base64(
                                            """
                                            {"v":2,"ps":"Амстердам","add":"nl.example","port":443,\
                                            "id":"%s","aid":0,"net":"ws","type":"none",\
                                            "host":"a.example","path":"/p","tls":"tls","scy":""}\
                                            """
                                                    .formatted(UUID)));
            assertThat(link.label()).isEqualTo("Амстердам");
            assertThat(link.parameters())
                    .isEqualTo(
                            Map.of(
                                    "aid", "0",
                                    "encryption", "auto",
                                    "headerType", "none",
                                    "host", "a.example",
                                    "path", "/p",
                                    "security", "tls",
                                    "type", "ws"));
            assertThat(json(link))
                    .contains("\"v\":\"2\"", "\"port\":\"443\"", "\"aid\":\"0\"", "\"net\":\"ws\"");
        }

        @Test
        void callsTheServiceOfGrpcByItsNameInEveryScheme() {
            var link =
                    new ShareLink(
                            Protocol.VMESS,
                            UUID,
                            "nl.example",
                            443,
                            Map.of("type", "grpc", "serviceName", "s", "mode", "gun"),
                            "");
            assertThat(json(link))
                    .contains("\"path\":\"s\"", "\"type\":\"gun\"", "\"net\":\"grpc\"");
            assertThat(read(link.text())).isEqualTo(link);
        }

        @Test
        void refusesNamesThatWouldOverwriteOthers() {
            for (String name : new String[] {"net", "tls", "ps", "add", "scy"}) {
                assertThatThrownBy(() ->
                                new ShareLink(
                                        Protocol.VMESS,
                                        UUID,
                                        "nl.example",
                                        443,
                                        Map.of(name, "x"),
                                        ""))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void trojanKeepsItsPasswordEscapedAndIsTlsUnlessItSaysOtherwise() {
        String text = "trojan://p%40s%2Fs@nl.example:443?security=tls&sni=a.example&type=tcp#NL";
        assertThat(read(text).credential()).isEqualTo("p@s/s");
        assertThat(read(text).text()).isEqualTo(text);
        assertThat(read("trojan://x@nl.example:443").parameter("security")).contains("tls");
    }

    @Test
    void anotherCredentialHostOrLabelLeavesTheRest() {
        ShareLink link = read("trojan://x@nl.example:443?sni=a.example#NL");
        assertThat(link.withCredential("y").withHost("2001:db8::1").withLabel("é").text())
                .isEqualTo(
                        "trojan://y@[2001:db8::1]:443?security=tls&sni=a.example&type=tcp#%C3%A9");
    }

    @Test
    void aLogLineDoesNotTell() {
        assertThat(read("trojan://sesame@nl.example:443?sni=hidden#Anna"))
                .hasToString("TROJAN to nl.example port 443");
    }

    @Test
    void isAlikeWhateverAppsCallIt() {
        String link = "ss://%s@203.0.113.7:443/?outline=1";
        String one = link.formatted(base64("chacha20-ietf-poly1305:one").replace("=", ""));
        String two = link.formatted(base64("chacha20-ietf-poly1305:two").replace("=", ""));

        assertThat(ShareLink.areAlike(one + "#Oslo", one + "#Riga")).isTrue();
        assertThat(ShareLink.areAlike(one + "#Oslo", two + "#Oslo")).isFalse();
        assertThat(ShareLink.areAlike(one, one.replace("443", "444"))).isFalse();
        assertThat(ShareLink.areAlike("no link", "no link")).isTrue();
        assertThat(ShareLink.areAlike("no link", one)).isFalse();
    }
}
