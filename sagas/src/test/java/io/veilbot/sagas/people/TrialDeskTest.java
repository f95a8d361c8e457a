package io.veilbot.sagas.people;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OUTLINE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import org.junit.jupiter.api.Test;

class TrialDeskTest {

    private static final Grant TRIAL = Grant.ofTrial(ANNA, AccessPeriod.days(3), GIGABYTE, OUTLINE);
    private static final TrialClaimed CLAIMED = new TrialClaimed(ANNA, SUBSCRIPTION, TRIAL, NOW);

    private final Desk desk = new Desk(TrialDesk::new);

    @Test
    void grantsWhatWasClaimedFromTheMomentOfTheClaim() throws Exception {
        assertThat(desk.after(CLAIMED, 1))
                .containsExactly(new GrantPeriod(SUBSCRIPTION, ANNA, TRIAL, NOW));
    }

    /** Set aside, so that a person sees it: somebody was promised a trial. */
    @Test
    void doesNotSwallowARefusal() {
        desk.refusing(Refusal.NOT_YOURS);
        assertThatThrownBy(() -> desk.after(CLAIMED, 1)).isInstanceOf(RefusedException.class);
    }
}
