package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Refusal;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyTextIsThereInEveryLanguage() throws IOException {
        var usual = texts("messages");
        assertThat(texts("messages_ru").keySet()).isEqualTo(usual.keySet());
        assertThat(texts("messages_en")).isEqualTo(usual);
    }

    @Test
    void everyRefusalStatusAndCaseHasAText() throws IOException {
        var keys = texts("messages").stringPropertyNames();
        for (Refusal refusal : Refusal.values()) {
            assertThat(keys).contains("refusal." + refusal);
        }
        for (PaymentStatus status : PaymentStatus.values()) {
            assertThat(keys).contains("status." + status);
        }
        for (CaseKind kind : CaseKind.values()) {
            assertThat(keys).contains("case." + kind);
        }
    }

    private static Properties texts(String name) throws IOException {
        String path = "/io/veilbot/web/" + name + ".properties";
        try (InputStream stream =
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(path))) {
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
