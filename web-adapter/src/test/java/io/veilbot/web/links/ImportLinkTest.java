package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportLinkTest {

    private static final String KEY = "ss://secret@nl.example:1/";
    private static final String ADDRESS = "https://shop.example/sub/token";

    @Test
    void outlineOpensTheKeyItselfOnEveryPlatform() {
        for (Platform platform : Platform.values()) {
            var first = ImportLink.forPlatform(platform, KEY, ADDRESS).getFirst();
            assertThat(first.app()).isEqualTo("Outline");
            assertThat(first.url()).isEqualTo(KEY);
        }
    }

    @Test
    void anAddressInsideAQueryIsEncoded() {
        assertThat(ImportLink.forPlatform(Platform.ANDROID, KEY, ADDRESS))
                .anyMatch(link ->
                        link.url().contains("url=https%3A%2F%2Fshop.example%2Fsub%2Ftoken"));
    }

    @Test
    void phonesAreKnownByWhatTheirBrowsersSay() {
        assertThat(Platform.of("Mozilla/5.0 (Linux; Android 16)")).isEqualTo(Platform.ANDROID);
        assertThat(Platform.of("Mozilla/5.0 (iPhone; CPU iPhone OS 19)")).isEqualTo(Platform.IOS);
        assertThat(Platform.of("")).isEqualTo(Platform.DESKTOP);
    }

    @Test
    void aQrCodeIsBlackOnWhite() {
        assertThat(QrPicture.svg(KEY)).contains("fill=\"#fff\"").contains("fill=\"#000\"");
    }
}
