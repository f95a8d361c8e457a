package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialTest extends Story {

    private static final String OFFER = "🎁 3 дня бесплатно";

    @Test
    void startingTwiceAndTappingTwiceIsOneTrial() {
        IntStream.range(0, 2).parallel().forEach(_ -> anna.says("/start"));

        anna.isOffered(OFFER).tapsTwice(OFFER);

        holdsOneKey(anna);
        anna.says("/start").isOffered("1 месяц");
        assertThat(anna.isNowOffered(OFFER)).isFalse();
        assertThat(stored("people.trial-claimed", "customer", idOf(anna))).isEqualTo(1);
        theEventsOf(anna)
                .are(
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
    }
}
