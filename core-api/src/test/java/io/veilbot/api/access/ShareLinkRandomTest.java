package io.veilbot.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.fleet.Protocol;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a link may hold comes back, and whatever is no link is quietly none. */
class ShareLinkRandomTest {

    private static final int TIMES = 3_000;
    private static final String[] PIECES = {
        "a",
        "Z",
        "0",
        " ",
        "+",
        "%",
        "&",
        "=",
        "#",
        "?",
        "/",
        "@",
        ":",
        ";",
        "[",
        "]",
        "\"",
        "\\",
        "~",
        "!",
        "'",
        "(",
        "*",
        "é",
        "Ж",
        "中",
        "🇳🇱",
        "%41",
        "</script>",
        "{",
        "\u2028",
        "\u202E"
    };
    private static final String[] HOSTS = {
        "nl.example", "203.0.113.7", "2001:db8::1", "::ffff:192.0.2.1", "xn--e1aybc.example", "a_b"
    };
    private static final String[] NAMES = {
        "sni", "fp", "alpn", "pbk", "sid", "spx", "flow", "type", "security", "plugin", "x-y_z"
    };

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whatIsWrittenIsReadAsItWas(Protocol protocol) {
        for (int i = 0; i < TIMES; i++) {
            ShareLink link = link(protocol);
            String text = link.text();
            assertThat(ShareLink.parse(text)).as(text).contains(link);
            assertThat(text).matches("[!-~]+").doesNotContain("\"", "<", ">");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whatIsDamagedIsNoLinkOrAnotherOneAndNeverAnError(Protocol protocol) {
        for (int i = 0; i < TIMES; i++) {
            var text = new StringBuilder(link(protocol).text());
            for (int damage = 0; damage <= i % 3; damage++) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), (char) random.nextInt(0x250) + "");
            }
            ShareLink.parse(text.toString())
                    .ifPresent(read ->
                            assertThat(ShareLink.parse(read.text()))
                                    .as(text.toString())
                                    .contains(read));
        }
    }

    private ShareLink link(Protocol protocol) {
        var parameters = new TreeMap<String, String>();
        for (int i = random.nextInt(5); i > 0; i--) {
            parameters.put(one(NAMES), text(1));
        }
        String credential =
                switch (protocol) {
                    case OUTLINE -> one("chacha20-ietf-poly1305:", "2022-x:") + text(1);
                    case VLESS, VMESS -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case TROJAN -> text(1);
                };
        int port = 1 + random.nextInt(65_535);
        return new ShareLink(protocol, credential, one(HOSTS), port, parameters, text(0));
    }

    private String text(int least) {
        var text = new StringBuilder();
        for (int i = least + random.nextInt(6); i > 0; i--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "://",
                "ss://",
                "https://nl.example:1",
                "SS://YTpi@nl.example:1",
                " ss://YTpi@nl.example:1",
                "ss://YTpi@nl.example:1\n",
                "ss://YTpi@nl.example",
                "ss://YTpi@nl.example:0",
                "ss://YTpi@nl.example:01",
                "ss://YTpi@nl.example:65536",
                "ss://YTpi@nl.example:99999999999",
                "ss://YTpi@2001:db8::1:1",
                "ss://YTpi@[2001:db8::1]",
                "ss://YTpi@[2001:db8::zz]:1",
                "ss://YTpi@[fe80::1%25eth0]:1",
                "ss://YTpi@[nl.example]:1",
                "ss://YTpi@1.2.3:1",
                "ss://YTpi@256.2.3.4:1",
                "ss://YTpi@127.0.0.0x1:1",
                "ss://YTpi@-nl.example:1",
                "ss://YTpi@nl..example:1",
                "ss://YTpi@нл.example:1",
                "ss://YTpi@x@nl.example:1",
                "ss://YTpi@nl.example:1/path",
                "ss://YTpi@nl.example:1/?a",
                "ss://YTpi@nl.example:1/?=a",
                "ss://YTpi@nl.example:1/?a=1&a=2",
                "ss://YTpi@nl.example:1/?a=1&",
                "ss://YTpi@nl.example:1/?a=%0A",
                "ss://YTpi@nl.example:1/?%61=1",
                "ss://YTpi@nl.example:1#%",
                "ss://YTpi@nl.example:1#%ff",
                "ss://YTpi@nl.example:1#%00",
                "ss://YTpi@nl.example:1#a\nb",
                "ss://a@nl.example:1",
                "ss://Yg@nl.example:1",
                "ss://_w@nl.example:1",
                "trojan://@nl.example:1",
                "trojan://%EF%BF%BD@nl.example:1",
                "vmess://",
                "vmess://e30=",
                "vmess://bnVsbA==",
                "vmess://W10=",
                "vmess://eyJ2IjoiMiIsInYiOiIyIn0=",
                "vmess://eyJ2Ijp7fX0=",
                "vmess://eyJ2Ijo="
            })
    void whatIsNoLinkIsNone(String text) {
        assertThat(ShareLink.parse(text)).isEmpty();
    }

    @Test
    void aLinkHasAnEnd() {
        String most = "a".repeat(3_900);
        ShareLink link = ShareLink.parse("trojan://x@nl.example:1#" + most).orElseThrow();
        assertThat(ShareLink.parse(link.withLabel("中".repeat(3_900)).text())).isPresent();
        assertThat(ShareLink.parse("trojan://x@nl.example:1#" + most + most)).isEmpty();
        assertThat(ShareLink.parse("vmess://" + "[".repeat(1_000_000))).isEmpty();
        assertThat(ShareLink.parse("trojan://" + "x?".repeat(24_000))).isEmpty();
    }

    @Test
    void partsThatNoLinkCanSayAreRefused() {
        ShareLink link = ShareLink.parse("trojan://x@nl.example:1").orElseThrow();
        assertThatThrownBy(() -> link.withLabel("\uD83C"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> link.withHost("[2001:db8::1]"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> link.withCredential(""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new ShareLink(Protocol.TROJAN, "x", "a.b", 1, Map.of("sni", ""), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
