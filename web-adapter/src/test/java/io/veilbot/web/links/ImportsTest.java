package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final String TOKEN = "token-of-sixteen";
    private static final String ADDRESS = "https://shop.example/sub/" + TOKEN;

    private static List<ImportLink> on(Platform platform, String... links) {
        return on(platform, Kept.PLACES, links);
    }

    private static List<ImportLink> on(Platform platform, LinkPlaces places, String... links) {
        var keys = Offer.of(Kept.with(links), Kept.BEFORE).keys();
        return new Imports(keys, TOKEN, places).on(platform);
    }

    private static String url(List<ImportLink> links, String app) {
        return links.stream().filter(it -> it.app().equals(app)).findFirst().orElseThrow().url();
    }

    @Test
    void outlineComesFirstOnEveryPlatformAndPollsWhereThereIsTls() {
        for (Platform platform : Platform.values()) {
            var first = on(platform, Kept.REALITY, Kept.OUTLINE).getFirst();
            assertThat(first.app()).isEqualTo("Outline");
            assertThat(first.url())
                    .isEqualTo("ssconf://shop.example/sub/token-of-sixteen?format=outline#VeilBot");
        }
        var http = new LinkPlaces("http://localhost:1", "");
        assertThat(on(Platform.IOS, http, Kept.OUTLINE).getFirst().url()).isEqualTo(Kept.OUTLINE);
    }

    @Test
    void nobodyIsSentToAnAppThatCannotReadTheKeys() {
        for (Platform platform : Platform.values()) {
            assertThat(on(platform, Kept.REALITY, Kept.SS_2022))
                    .isNotEmpty()
                    .noneMatch(link -> link.app().equals("Outline"));
            assertThat(on(platform, Kept.XHTTP))
                    .isNotEmpty()
                    .noneMatch(link -> link.url().startsWith("clash:"));
            assertThat(on(platform)).isEmpty();
        }
    }

    @Test
    void everyAppIsOpenedByItsOwnScheme() {
        var android = on(Platform.ANDROID, Kept.REALITY);
        assertThat(url(android, "Happ")).isEqualTo("happ://add/" + ADDRESS);
        assertThat(url(android, "Hiddify")).isEqualTo("hiddify://import/" + ADDRESS);
        assertThat(url(android, "v2rayNG"))
                .isEqualTo(
                        "v2rayng://install-sub?url="
                                + "https%3A%2F%2Fshop.example%2Fsub%2Ftoken-of-sixteen");
        assertThat(url(android, "Clash Meta")).startsWith("clash://install-config?url=https%3A");
        var ios = on(Platform.IOS, Kept.REALITY);
        assertThat(url(ios, "Streisand")).isEqualTo("streisand://import/" + ADDRESS);
        assertThat(url(ios, "Shadowrocket"))
                .isEqualTo("sub://aHR0cHM6Ly9zaG9wLmV4YW1wbGUvc3ViL3Rva2VuLW9mLXNpeHRlZW4=");
    }

    @Test
    void phonesAreKnownByWhatTheirBrowsersSay() {
        assertThat(Platform.of("Mozilla/5.0 (Linux; Android 16)")).isEqualTo(Platform.ANDROID);
        assertThat(Platform.of("Mozilla/5.0 (iPhone; CPU iPhone OS 19)")).isEqualTo(Platform.IOS);
        assertThat(Platform.of("")).isEqualTo(Platform.DESKTOP);
    }

    @Test
    void aQrCodeIsBlackOnWhite() {
        assertThat(QrPicture.svg(Kept.OUTLINE)).contains("fill=\"#fff\"").contains("fill=\"#000\"");
    }
}
