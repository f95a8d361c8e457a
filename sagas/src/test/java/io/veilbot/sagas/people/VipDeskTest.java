package io.veilbot.sagas.people;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.WaiveEnd;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import org.junit.jupiter.api.Test;

class VipDeskTest {

    private static final VipGranted GRANTED = new VipGranted(ANNA, "a friend", NOW);
    private static final VipWithdrawn WITHDRAWN = new VipWithdrawn(ANNA, "moved away", NOW);

    private final Desk desk = new Desk(VipDesk::new);

    private static WaiveEnd waive() {
        return new WaiveEnd(SUBSCRIPTION, ANNA, "a friend");
    }

    private static LiftOverride lift(String reason) {
        return new LiftOverride(SUBSCRIPTION, Overriding.VIP, reason);
    }

    @Test
    void followsVipOnAndOffAndOn() throws Exception {
        desk.after(GRANTED, 1);
        desk.after(WITHDRAWN, 2);
        assertThat(desk.after(GRANTED, 3)).containsExactly(waive(), lift("moved away"), waive());
    }

    @Test
    void endsVipWithTheLifeItBelongedTo() throws Exception {
        assertThat(desk.after(new CustomerErased(ANNA, "asked for it", NOW), 1))
                .containsExactly(lift("asked for it"));
    }

    @Test
    void isQuietWhereThereNeverWasASubscription() throws Exception {
        assertThat(desk.refusing(Refusal.UNKNOWN).after(WITHDRAWN, 2)).hasSize(1);
    }

    @Test
    void doesNotSwallowAnotherRefusal() {
        desk.refusing(Refusal.NOT_YOURS);
        assertThatThrownBy(() -> desk.after(WITHDRAWN, 2)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.after(GRANTED, 1)).isInstanceOf(RefusedException.class);
    }
}
