package io.veilbot.integrations.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.integrations.traffic.Tally.Told;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When there is something to tell of a hundred bytes that may flow. */
class TallyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Allowance HUNDRED = Allowance.ofBytes(100);

    private static boolean isNews(long used, Allowance limit, Told told) {
        return new Tally(used, limit, told).isNews(TODAY);
    }

    private static Told told(long used) {
        return new Told(used, used, TODAY, false);
    }

    @Test
    void littleByLittleIsNoNews() {
        assertThat(isNews(79, HUNDRED, told(1))).isFalse();
        assertThat(isNews(99, HUNDRED, told(80))).isFalse();
        assertThat(isNews(500, HUNDRED, told(100))).isFalse();
    }

    @Test
    void eightyPercentAndAllOfItAreNews() {
        assertThat(isNews(80, HUNDRED, told(79))).isTrue();
        assertThat(isNews(100, HUNDRED, told(99))).isTrue();
        assertThat(isNews(3, Allowance.ofBytes(3), told(2))).isTrue();
        assertThat(isNews(2, Allowance.ofBytes(3), told(1))).isFalse();
        assertThat(isNews(1, Allowance.ofBytes(0), told(0))).isTrue();
    }

    @Test
    void moreThanEverMayFlowIsNoNewsOfALimitThatWasRaised() {
        assertThat(isNews(101, Allowance.ofBytes(1_000), told(100))).isFalse();
        assertThat(isNews(800, Allowance.ofBytes(1_000), told(100))).isTrue();
    }

    @Test
    void aNewDayIsNewsIfAnythingFlowed() {
        var yesterday = new Told(5, 5, TODAY.minusDays(1), false);
        assertThat(isNews(6, HUNDRED, yesterday)).isTrue();
        assertThat(isNews(5, HUNDRED, yesterday)).isFalse();
    }

    @Test
    void withoutALimitOnlyDaysAreNews() {
        assertThat(isNews(1_000, Allowance.UNLIMITED, new Told(1, 0, TODAY, true))).isFalse();
        assertThat(isNews(1_000, Allowance.UNLIMITED, new Told(1, 0, TODAY.minusDays(1), true)))
                .isTrue();
    }

    @Test
    void aLimitThatComesOrGoesIsNewsAndWhatFlowedMeanwhileCountsAgainstNone() {
        var free = new Told(1_000, 0, TODAY, true);
        assertThat(isNews(1_001, HUNDRED, free)).isTrue();
        assertThat(isNews(90, Allowance.UNLIMITED, told(50))).isTrue();

        assertThat(new Tally(1_099, HUNDRED, free).toldOn(TODAY))
                .isEqualTo(new Told(1_099, 0, TODAY, false));
        assertThat(isNews(1_178, HUNDRED, new Told(1_099, 0, TODAY, false))).isFalse();
        assertThat(isNews(1_179, HUNDRED, new Told(1_099, 0, TODAY, false))).isTrue();
    }
}
