package io.veilbot.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "ru, RU",
        "ru-RU, RU",
        "uk, RU",
        "be_BY, RU",
        "kk, RU",
        "en, EN",
        "en-GB, EN",
        "de, EN",
        "rus, EN",
        "'', EN"
    })
    void followsTheCodeOfTheApp(String code, Language language) {
        assertThat(Language.ofCode(code)).isEqualTo(language);
    }
}
