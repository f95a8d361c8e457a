package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Plural;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant.Source;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.ServerStatus;
import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.people.CustomerQuery.Mark;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.MoneyQuery.Bought;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One bundle is English, and what everybody reads who reads no other language of ours. */
class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}");

    @Test
    void everyTextIsThereInEveryLanguageWithTheSameArguments() throws IOException {
        var usual = texts("messages");
        var russian = texts("messages_ru");
        assertThat(russian.keySet()).isEqualTo(usual.keySet()).hasSizeGreaterThan(300);
        for (String key : usual.stringPropertyNames()) {
            String text = russian.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(arguments(text)).as(key).isEqualTo(arguments(usual.getProperty(key)));
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
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
        everyOne("difference.", MoneyDifference.values(), keys);
        everyOne("bought.", Bought.values(), keys);
        everyOne("servers.status.", ServerStatus.values(), keys);
        everyOne("level.", AccessLevel.values(), keys);
        for (var unit : AccessPeriod.Unit.values()) {
            everyOne("period." + unit + ".", Plural.values(), keys);
        }
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
