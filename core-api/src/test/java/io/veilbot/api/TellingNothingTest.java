package io.veilbot.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.people.CustomerId;
import org.junit.jupiter.api.Test;

class TellingNothingTest {

    private static final PersonalText NAME =
            new PersonalText(new CustomerId("customer-1"), "Anna Ivanova");

    private static final Secret SECRET = new Secret("https://192.0.2.1:9999/hush");

    @Test
    void personalTextIsDots() {
        assertThat(NAME).hasToString("•••");
        assertThat("hello " + NAME).isEqualTo("hello •••");
        assertThat(NAME.text()).isEqualTo("Anna Ivanova");
    }

    @Test
    void aSecretIsDotsAlsoInsideOfWhatHoldsIt() {
        var access = new PanelAccess(PanelKind.OUTLINE, SECRET, new Secret(""), "");
        assertThat(SECRET).hasToString("•••");
        assertThat(access.toString()).contains("•••").doesNotContain("hush");
    }

    @Test
    void equalTextsOfTwoPeopleDiffer() {
        var other = new PersonalText(new CustomerId("customer-2"), NAME.text());
        assertThat(NAME).isNotEqualTo(other);
    }
}
