package io.veilbot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageSaysTheSameThings() {
        Bundle russian = Bundle.load(Language.RU);
        Bundle english = Bundle.load(Language.EN);
        assertThat(russian.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(80);
        for (String key : english.keys()) {
            assertThat(places(russian.get(key))).as(key).isEqualTo(places(english.get(key)));
            assertThat(russian.get(key)).as(key).isNotBlank();
        }
    }

    private static java.util.Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasItsWords(Refusal refusal) {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(texts.say("refusal." + refusal + ".what")).isNotBlank();
            assertThat(texts.say("refusal." + refusal + ".next")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 дней",
        "1, 1 день",
        "2, 2 дня",
        "4, 4 дня",
        "5, 5 дней",
        "11, 11 дней",
        "12, 12 дней",
        "14, 14 дней",
        "21, 21 день",
        "22, 22 дня",
        "25, 25 дней",
        "101, 101 день",
        "111, 111 дней",
        "112, 112 дней",
        "122, 122 дня"
    })
    void countsInRussian(long number, String words) {
        assertThat(Texts.in(Language.RU).count("days", number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 days", "1, 1 day", "2, 2 days", "21, 21 days"})
    void countsInEnglish(long number, String words) {
        assertThat(Texts.in(Language.EN).count("days", number)).isEqualTo(words);
    }

    @Test
    void escapesWhatComesFromOutside() {
        assertThat(Texts.in(Language.EN).say("key.server", "<b>&", Html.code("a<b")))
                .isEqualTo("&lt;b&gt;&amp; <code>a&lt;b</code>");
        assertThat(Texts.in(Language.EN).label("button.pay", "$1 <b>")).isEqualTo("Pay $1 <b> ↗");
    }

    @Test
    void refusesToSayWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Texts.in(Language.EN).say("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesPricesAsPeopleDo() {
        assertThat(price("299.00", Currency.RUB, Language.RU)).isEqualTo("299 ₽");
        assertThat(price("299.50", Currency.RUB, Language.RU)).isEqualTo("299,50 ₽");
        assertThat(price("2499.99", Currency.RUB, Language.EN)).isEqualTo("2499.99 ₽");
        assertThat(price("3.49", Currency.USD, Language.RU)).isEqualTo("3,49 $");
        assertThat(price("3.49", Currency.USD, Language.EN)).isEqualTo("$3.49");
        assertThat(price("5.00", Currency.EUR, Language.EN)).isEqualTo("€5");
        assertThat(price("3.250000", Currency.USDT, Language.EN)).isEqualTo("3.25 USDT");
        assertThat(price("250", Currency.XTR, Language.EN)).isEqualTo("250 ⭐");
        assertThat(price("1000", Currency.XTR, Language.EN)).isEqualTo("1000 ⭐");
    }

    private static String price(String decimal, Currency currency, Language language) {
        return Figures.price(Money.parse(decimal, currency), language);
    }

    @Test
    void tellsTimeWhereThePersonLives() {
        Instant at = Instant.parse("2026-11-22T22:04:00Z");
        assertThat(Times.moment(at, Language.RU)).isEqualTo("23 ноября 2026, 01:04 (МСК)");
        assertThat(Times.moment(at, Language.EN)).isEqualTo("22 November 2026, 22:04 UTC");
    }

    @Test
    void countsDownFromDaysToMinutes() {
        Texts texts = Texts.in(Language.EN);
        assertThat(Times.left(Duration.ofHours(49), texts)).isEqualTo("2 days");
        assertThat(Times.left(Duration.ofMinutes(119), texts)).isEqualTo("1 hour");
        assertThat(Times.left(Duration.ofSeconds(10), texts)).isEqualTo("1 minute");
    }

    @Test
    void drawsFlags() {
        assertThat(Flags.of("NL")).isEqualTo("🇳🇱");
        assertThat(Flags.of("?")).isEqualTo("🌐");
    }
}
