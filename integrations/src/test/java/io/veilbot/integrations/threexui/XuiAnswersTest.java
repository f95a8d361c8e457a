package io.veilbot.integrations.threexui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.panels.Vitals;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XuiAnswersTest {

    private static Outcome<Vitals> status(String obj) {
        String body = "{\"success\":true,\"msg\":\"\",\"obj\":" + obj + "}";
        return new Answer(200, body).outcome(answer -> Envelope.of(answer).then(XuiStatus::vitals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limitIp\":1}",
                "{\"email\":\"k\",\"limitIp\":3000000000}",
                "{\"email\":\"k\",\"limitIp\":-1}",
                "{\"email\":\"k\",\"limitIp\":\"1\"}",
                "{\"email\":\"k\",\"totalGB\":-5}",
                "{\"email\":\"k\",\"totalGB\":1e300}",
                "{\"email\":\"k\",\"totalGB\":1.5}",
                "{\"email\":\"k\",\"enable\":1}",
                "{\"email\":7}"
            })
    void takesNoClientThatCannotBe(String json) {
        assertThatThrownBy(() -> XuiClient.read(StrictJson.object(json), "uuid"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void addsUpNoMoreThanThereIs() {
        var full = StrictJson.object("{\"up\":9223372036854775807,\"down\":1}");
        assertThatThrownBy(() -> XuiClient.carried(full))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThat(XuiClient.carried(StrictJson.object("{\"up\":1,\"down\":2}"))).isEqualTo(3);
    }

    @Test
    void aPanelWhoseProxyStandsStillIsNotWell() {
        assertThat(status("{\"xray\":{\"state\":\"error\",\"version\":\"25.9.11\"}}"))
                .isEqualTo(new Outcome.NotAttempted<>("proxy-not-running"));
    }

    @Test
    void theUptimeIsThatOfTheProxyAndNotOfTheMachine() {
        assertThat(
                        status(
                                "{\"xray\":{\"state\":\"running\",\"version\":\"25.9.11\"},"
                                        + "\"uptime\":999999,\"appStats\":{\"uptime\":61}}"))
                .isEqualTo(
                        new Outcome.Done<>(
                                new Vitals("25.9.11", Optional.of(Duration.ofSeconds(61)))));
    }

    @Test
    void whatIsQuotedInAMessageIsToldToNobody() {
        String body = "{\"success\":false,\"msg\":\"email already in use: s3cret\"}";

        var envelope = (Outcome.Done<Envelope>) Envelope.of(new Answer(200, body));

        assertThat(envelope.value().saysTaken()).isTrue();
        assertThat(envelope.toString()).doesNotContain("s3cret");
    }
}
