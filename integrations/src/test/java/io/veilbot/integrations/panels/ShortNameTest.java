package io.veilbot.integrations.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNameTest {

    @Test
    void isOursStillAndCanBeReadBack() {
        var random = new Random(5);
        var known = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            String name = "veil-" + new UUID(random.nextLong(), random.nextLong());
            String shorter = ShortName.of(name);

            assertThat(shorter).hasSize(30).isEqualTo(shorter.toLowerCase(Locale.ROOT));
            assertThat(KeyOrder.isOurs(shorter)).isTrue();
            assertThat(ShortName.name(shorter)).isEqualTo(name);
            known.add(shorter);
        }
        assertThat(known).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "veil-00000000-0000-0000-0000-000000000000",
                "veil-00000000-0000-0000-0000-000000000001",
                "veil-00000000-0000-0000-ffff-ffffffffffff",
                "veil-ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void readsBackTheSmallestAndTheGreatest(String name) {
        assertThat(ShortName.of(name)).hasSize(30);
        assertThat(ShortName.name(ShortName.of(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "veil-1",
                "somebody",
                "veil-zzzzzzzzzzzzzzzzzzzzzzzzz",
                "veil-FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "x-00000000-0000-0000-0000-000000000001"
            })
    void leavesAloneWhatHoldsNoUuidOfOurs(String name) {
        assertThat(ShortName.of(name)).isEqualTo(name);
        assertThat(ShortName.name(name)).isEqualTo(name);
    }

    @Test
    void tellsWhetherAPanelCanTakeIt() {
        String name = "veil-" + new UUID(1, 2);

        assertThat(ShortName.fits(name, 32)).isTrue();
        assertThat(ShortName.fits("veil-" + "x".repeat(28), 32)).isFalse();
    }
}
