package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.stories.StoryShop;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** In which language a page is, whatever the machine speaks that the shop runs on. */
class LanguagesTest {

    private final Locale before = Locale.getDefault();
    private final MessageSource texts = StoryShop.shop().bean(MessageSource.class);

    @AfterEach
    void theMachineSpeaksAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void whoeverReadsNoneOfOursReadsEnglish() {
        Locale.setDefault(Locale.forLanguageTag("ru"));

        assertThat(pageFor("pt")).isEqualTo("Payments");
        assertThat(pageFor("en-NZ")).isEqualTo("Payments");
        assertThat(pageFor("ru-KZ")).isEqualTo("Платежи");
    }

    private String pageFor(String reader) {
        return texts.getMessage("nav.payments", null, Locale.forLanguageTag(reader));
    }
}
