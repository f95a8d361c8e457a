package io.veilbot.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProfileTest {

    private static final List<Protocol> OUTLINE = List.of(Protocol.OUTLINE);

    private static ServerProfile profile(String name, String country, int capacity) {
        return new ServerProfile(name, country, "main", AccessLevel.ALL, capacity, OUTLINE);
    }

    @Test
    void holdsWhatItIs() {
        assertThat(profile("Amsterdam 1", "NL", 100).capacity()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NL, 1",
        "' ', NL, 1",
        "A, nl, 1",
        "A, NLD, 1",
        "A, '', 1",
        "A, NL, 0",
        "A, NL, -5"
    })
    void refusesWhatCannotBeShownOrFilled(String name, String country, int capacity) {
        assertThatThrownBy(() -> profile(name, country, capacity))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANameThatDoesNotFit() {
        assertThat(profile("a".repeat(60), "NL", 1).name()).hasSize(60);
        assertThatThrownBy(() -> profile("a".repeat(61), "NL", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToSpeakNothing() {
        assertThatThrownBy(
                        () -> new ServerProfile("A", "NL", "main", AccessLevel.ALL, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "zz", "0123456789abcdef"})
    void aPinIsAWholeFingerprint(String pin) {
        var secret = new Secret("");
        assertThatThrownBy(() -> new PanelAccess(PanelKind.OUTLINE, secret, secret, pin))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
