package io.veilbot.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.app.data.MasterKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed is opened by whoever may, and by nobody else. */
class SealingTest extends VaultRoom {

    @Test
    void opensWhatItSealed() {
        String sealed = vault.seal(new PersonalText(anna, "Анна 🌸"));
        assertThat(sealed).matches("p1\\." + anna.value() + "\\.[A-Za-z0-9_-]+");
        assertThat(vault.openPersonal(sealed)).isEqualTo(new PersonalText(anna, "Анна 🌸"));
        String secret = vault.seal(new Secret("https://panel/x"));
        assertThat(secret).matches("s1\\.[A-Za-z0-9_-]+");
        assertThat(vault.openSecret(secret)).isEqualTo(new Secret("https://panel/x"));
    }

    @Test
    void sealsTheSameTextOfOneOwnerAlike() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(new PostgresVault(source, MASTER).seal(new PersonalText(anna, "Анна")))
                .isEqualTo(sealed);
        assertThat(vault.seal(new PersonalText(anna, "Аннa"))).isNotEqualTo(sealed);
        assertThat(cipherText(vault.seal(new PersonalText(boris, "Анна"))))
                .isNotEqualTo(cipherText(sealed));
    }

    private static String cipherText(String sealed) {
        return sealed.substring(sealed.lastIndexOf('.'));
    }

    @Test
    void opensWhatAnotherNodeSealed() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(new PostgresVault(source, MASTER).openPersonal(sealed).text()).isEqualTo("Анна");
    }

    /** Of several lengths, so that the last character ends in bits that carry nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"key", "keys", "panel", "a", "b", "c", "d", "e", "f", "g", "h"})
    void noticesEveryChangedCharacter(String text) {
        String sealed = vault.seal(new Secret(text));
        for (int i = 3; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> vault.openSecret(changed))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesWhatBelongsToSomebodyElse() {
        vault.seal(new PersonalText(boris, "Борис"));
        String moved =
                vault.seal(new PersonalText(anna, "Анна")).replace(anna.value(), boris.value());
        assertThatThrownBy(() -> vault.openPersonal(moved))
                .isInstanceOf(IllegalArgumentException.class);
        for (String garbage : List.of("", "Анна", "p1..", "s1.", "s1.####", "s2.AAAA")) {
            assertThatThrownBy(() -> vault.openSecret(garbage))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> vault.openPersonal(garbage))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void findsAndMintsTheSameForTheSame() {
        assertThat(vault.fingerprint("email", "a@b.c"))
                .isEqualTo(new PostgresVault(own, MASTER).fingerprint("email", "a@b.c"))
                .isNotEqualTo(vault.fingerprint("phone", "a@b.c"))
                .matches("[0-9a-f]{64}");
        assertThat(vault.mint("link", anna))
                .isEqualTo(vault.mint("link", anna))
                .isNotEqualTo(vault.mint("link", boris))
                .isNotEqualTo(vault.mint("other", anna))
                .isNotEqualTo(new PostgresVault(own, MasterKey.random()).mint("link", anna))
                .matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void showsNothingInLogsAndJson() throws Exception {
        var json = new ObjectMapper().registerModule(new SealingModule(vault));
        var text = new PersonalText(anna, "Анна");
        var secret = new Secret("https://panel/x");
        assertThat(text + " " + secret + " " + MASTER).isEqualTo("••• ••• •••");
        String written = json.writeValueAsString(List.of(text, secret));
        assertThat(written).doesNotContain("Анна").doesNotContain("panel");
        assertThat(json.readValue(json.writeValueAsString(text), PersonalText.class))
                .isEqualTo(text);
        assertThat(json.readValue(json.writeValueAsString(secret), Secret.class)).isEqualTo(secret);
    }

    @Test
    void keepsAnotherMasterKeyAway() {
        MasterKeyCheck.refuseAnotherKey(source, MASTER);
        MasterKeyCheck.refuseAnotherKey(source, MASTER);
        assertThatThrownBy(() -> MasterKeyCheck.refuseAnotherKey(source, MasterKey.random()))
                .hasMessageContaining("sealed with another master key");
    }
}
