package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.Grant.Source;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.ServerStatus;
import io.veilbot.api.people.CustomerQuery.Mark;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.PaymentStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyTextIsThereInEveryLanguage() throws IOException {
        var usual = texts("messages");
        assertThat(texts("messages_ru").keySet()).isEqualTo(usual.keySet());
        assertThat(texts("messages_en")).isEqualTo(usual);
    }

    @Test
    void whateverIsShownByItsNameHasAText() throws IOException {
        var keys = texts("messages").stringPropertyNames();
        everyOne("refusal.", Refusal.values(), keys);
        everyOne("status.", PaymentStatus.values(), keys);
        everyOne("case.", CaseKind.values(), keys);
        everyOne("mark.", Mark.values(), keys);
        everyOne("hold.", Hold.values(), keys);
        everyOne("key.", KeyStatus.values(), keys);
        everyOne("source.", Source.values(), keys);
        everyOne("access.state.", SubscriptionCard.State.values(), keys);
        everyOne("refund.status.", RefundStatus.values(), keys);
        everyOne("servers.status.", ServerStatus.values(), keys);
        everyOne("level.", AccessLevel.values(), keys);
    }

    private static void everyOne(String prefix, Enum<?>[] all, Set<String> keys) {
        assertThat(keys).containsAll(Arrays.stream(all).map(one -> prefix + one).toList());
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
