package io.veilbot.integrations.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.PanelLives;
import io.veilbot.integrations.work.EagerDesk;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningTest {

    private final EagerDesk desk = new EagerDesk();

    /** One server, whatever its lives. */
    private static final class OneServer implements PanelLives {
        @Override
        public long of(ServerId server) {
            return 1;
        }

        @Override
        public List<ServerId> begin() {
            return List.of(new ServerId("server-1"));
        }
    }

    private void start() {
        new Beginning(new OneServer(), desk, Clock.systemUTC(), true).start();
    }

    @Test
    void eachStartComparesOnce() {
        start();
        assertThat(desk.done()).containsExactly("compare-keys:server-1");

        start();
        assertThat(desk.done()).hasSize(2);
    }
}
