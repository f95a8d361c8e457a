package io.veilbot.integrations.remnawave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.call.UnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserReaderTest {

    private static final String REST =
            """
            "username":"veil-1","status":"ACTIVE","trafficLimitBytes":5,"trojanPassword":"tr0jan",
            "vlessUuid":"11111111-2222-4333-8444-555555555555","ssPassword":"sh4dow"\
            """;
    private static final String NUMBERED =
            "{\"response\":{\"id\":7,\"userTraffic\":{\"usedTrafficBytes\":9}," + REST + "}}";
    private static final String WITH_UUID =
            "{\"response\":{\"uuid\":\"aaaaaaaa-2222-4333-8444-555555555555\",\"id\":7,"
                    + "\"usedTrafficBytes\":9,"
                    + REST
                    + "}}";

    @Test
    void readsBothVersions() {
        assertThat(UserReader.user(NUMBERED).ref()).hasToString("7");
        assertThat(UserReader.user(WITH_UUID).ref())
                .hasToString("aaaaaaaa-2222-4333-8444-555555555555");
        assertThat(UserReader.user(NUMBERED).used()).isEqualTo(9);
        assertThat(UserReader.user(WITH_UUID).used()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "vlessUuid, 11111111-2222-4333-8444-555555555555, x",
        "trojanPassword, tr0jan, tr jan",
        "ssPassword, sh4dow, пароль",
        "usedTrafficBytes, 9, -9"
    })
    void refusesWhatNoLinkAndNoCounterCanSay(String field, String good, String bad) {
        assertThatThrownBy(() -> UserReader.user(NUMBERED.replace(good, bad)))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessage(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{\"response\":{}}", "{\"response\":[]}"})
    void readsNothingFromNothing(String body) {
        assertThatThrownBy(() -> UserReader.user(body))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> UserReader.page(body))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThat(UserReader.code(body)).isEmpty();
    }

    @Test
    void doesNotTellTheCredentialToTheLog() {
        assertThat(UserReader.user(NUMBERED).toString())
                .doesNotContain("1111", "tr0jan", "sh4dow")
                .contains("7");
    }

    @Test
    void nothingBreaksIt() {
        assertThat(Mutations.of(NUMBERED, 3, 3_000)).allMatch(UserReaderTest::survives);
    }

    private static boolean survives(String body) {
        try {
            return UserReader.user(body).used() >= 0;
        } catch (UnreadableAnswerException e) {
            return UserReader.code(body).length() <= 10;
        }
    }
}
