package io.veilbot.integrations.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "1",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"n\":5E8888888888882}"
            })
    void refusesWhatIsNotOneObject(String body) {
        assertThatThrownBy(() -> StrictJson.object(body))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void refusesAnotherTypeThanExpected() {
        var json = StrictJson.object("{\"n\":\"1\",\"t\":1,\"f\":\"true\",\"o\":[]}");

        assertThatThrownBy(() -> json.wholeIfAny("n")).isInstanceOf(unreadable());
        assertThatThrownBy(() -> json.text("t", 9)).isInstanceOf(unreadable());
        assertThatThrownBy(() -> json.flag("f")).isInstanceOf(unreadable());
        assertThatThrownBy(() -> json.child("o")).isInstanceOf(unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E99999999", "1E-99999999"})
    void writesOutNoNumberThatWouldFillTheMemory(String number) {
        var json = StrictJson.object("{\"n\":%s}".formatted(number));

        assertThatThrownBy(() -> json.decimalIfAny("n")).isInstanceOf(unreadable());
    }

    @Test
    void readsWhatIsThereAndNothingElse() {
        var json = StrictJson.object("{\"t\":\"word\",\"n\":null,\"b\":true}");

        assertThat(json.text("t", 4)).isEqualTo("word");
        assertThat(json.textIfAny("n", 4)).isEmpty();
        assertThat(json.flag("b")).isTrue();
        assertThat(json.flag("absent")).isFalse();
        assertThatThrownBy(() -> json.text("t", 3)).isInstanceOf(unreadable());
    }

    @Test
    void readsOneThingAndAListOfThemAlike() {
        assertThat(StrictJson.objects("{\"t\":\"a\"}"))
                .singleElement()
                .satisfies(it -> assertThat(it.text("t", 1)).isEqualTo("a"));
        assertThat(StrictJson.objects("[{},{}]")).hasSize(2);
        assertThat(StrictJson.objects("[]")).isEmpty();
        assertThatThrownBy(() -> StrictJson.objects("[{},1]")).isInstanceOf(unreadable());
        assertThatThrownBy(() -> StrictJson.objects("1")).isInstanceOf(unreadable());
    }

    @Test
    void readsFieldsWhateverTheyAreCalled() {
        assertThat(StrictJson.object("{\"1\":{},\"2\":{}}").children()).hasSize(2);
        assertThatThrownBy(() -> StrictJson.object("{\"1\":{},\"2\":2}").children())
                .isInstanceOf(unreadable());
    }

    private static Class<UnreadableAnswerException> unreadable() {
        return UnreadableAnswerException.class;
    }
}
