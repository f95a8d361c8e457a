package io.veilbot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
    @Test
    void keepsPlainTextEntitiesAndSafeHtml() {
        var text = read("<b>A&lt;b</b> &amp; <a href=\"https://x.y/?a=1&amp;b=2\">there</a>");
        assertThat(text.plain()).isEqualTo("A<b & there");
        assertThat(text.html())
                .isEqualTo("<b>A&lt;b</b> &amp; <a href=\"https://x.y/?a=1&amp;b=2\">there</a>");
        assertThat(text.entities())
                .containsExactly(
                        new Entity("bold", 0, 3, null),
                        new Entity("text_link", 6, 5, "https://x.y/?a=1&b=2"));
    }

    @Test
    void dropsLinksThatCouldRun() {
        assertThat(read("<a href=\"javascript:alert(1)\">x</a>").html()).isEqualTo("x");
        assertThat(read("<a href=\"https://x/&quot; onclick=&quot;y\">x</a>").html())
                .isEqualTo("<a href=\"https://x/&quot; onclick=&quot;y\">x</a>");
    }

    @Test
    void escapesWhatIsNoMarkup() {
        assertThat(read("a > b & c &copy; &#x41;&#66;").html())
                .isEqualTo("a &gt; b &amp; c &amp;copy; AB");
        assertThat(FormattedText.said("<img onerror=x>").html()).isEqualTo("&lt;img onerror=x&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>open",
                "<b><i>crossed</b></i>",
                "</b>",
                "<img src=x>",
                "<span>plain</span>",
                "5 < 6",
                "<br>",
            })
    void refusesWhatTelegramCannotParse(String html) {
        assertThatThrownBy(() -> read(html))
                .isInstanceOf(ApiError.class)
                .hasMessageStartingWith("Bad Request: can't parse entities: ");
    }

    private static FormattedText read(String html) {
        return FormattedText.of(html, "HTML");
    }
}
