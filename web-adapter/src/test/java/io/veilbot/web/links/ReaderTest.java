package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

    private static final String BROWSER = "Mozilla/5.0 (Linux; Android 16) Chrome/140.0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    v2rayNG/1.10.19                                       | BASE64
                    v2rayN/7.13                                           | BASE64
                    Happ/3.4.1                                            | BASE64
                    HiddifyNext/2.5.7 (android) like ClashMeta v2ray sing-box | BASE64
                    Hiddify/4.0 like ClashMeta                            | BASE64
                    Streisand/1.6                                         | BASE64
                    Shadowrocket/2613 CFNetwork/3826.500.131 Darwin/24.5.0 | BASE64
                    clash-verge/v2.3.1                                    | CLASH
                    ClashMetaForAndroid/2.11.15.Meta                      | CLASH
                    mihomo/1.19.13                                        | CLASH
                    Stash/3.2 Clash/1.9                                   | CLASH
                    SFA/1.12.4 (512; sing-box 1.12.4)                     | SING_BOX
                    SFI/1.12.4                                            | SING_BOX
                    sing-box 1.12                                         | SING_BOX
                    curl/8.14                                             | BASE64
                    ''                                                    | BASE64
                    """)
    void appsAreKnownByWhatTheySayAndTheRestGetTheList(String userAgent, LinkFormat format) {
        assertThat(new Reader(userAgent, "*/*").format()).contains(format);
    }

    @Test
    void aBrowserGetsThePage() {
        assertThat(new Reader(BROWSER, "text/html,application/xml;q=0.9,*/*;q=0.8").format())
                .isEmpty();
    }

    @Test
    void whoeverAcceptsOneFormatAloneGetsIt() {
        assertThat(new Reader("", "application/yaml").format()).contains(LinkFormat.CLASH);
        assertThat(new Reader("", "application/json").format()).contains(LinkFormat.SING_BOX);
        assertThat(new Reader("", "application/json, text/plain, */*").format())
                .contains(LinkFormat.BASE64);
    }

    @Test
    void everyFormatHasANameInAddresses() {
        assertThat(LinkFormat.named("sing-box")).contains(LinkFormat.SING_BOX);
        assertThat(LinkFormat.named("SING_BOX")).isEmpty();
    }
}
