package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.AccessPeriod;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ShowTest {

    private final Show show = new Show(messages());

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 month",
        "en, 12, 12 months",
        "de, 21, 21 months",
        "ru, 1, 1 месяц",
        "ru, 3, 3 месяца",
        "ru, 12, 12 месяцев",
        "ru, 21, 21 месяц"
    })
    void aPeriodIsCountedAsItsReaderCounts(String reader, int months, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(reader));
        assertThat(show.period(AccessPeriod.months(months))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"en, 1, 1 day", "en, 1000, 1000 days", "ru, 2, 2 дня", "ru, 11, 11 дней"})
    void soAreDays(String reader, int days, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(reader));
        assertThat(show.period(AccessPeriod.days(days))).isEqualTo(said);
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("io/veilbot/web/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
