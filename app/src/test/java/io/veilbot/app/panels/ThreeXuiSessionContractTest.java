package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.PanelKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 2, by a session that may end at any time. */
class ThreeXuiSessionContractTest extends HttpPanelContract {

    ThreeXuiSessionContractTest() {
        super(ThreeXui.site("v2", Protocol.VLESS));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 307, 401})
    void logsInAgainWhenItsSessionHasEnded(int status) {
        KeyOrder order = order();
        PanelKey key = made(order);
        premises.failsOnce("session-expired", status);

        assertThat(made(order)).isEqualTo(key);
    }

    /** Such an inbound keeps its last client, whatever is asked. */
    @Test
    void aKeyThatCannotBeRemovedRestsUntilItCan() {
        premises.failsOnce("forget-keys", true);
        assertThat(premises.keys()).isEmpty();
        KeyOrder order = order();
        PanelKey key = made(order);

        assertThat(adapter.keys().remove(panel, order.name()))
                .isEqualTo(new Outcome.NotAttempted<>("last-of-its-inbound"));
        assertThat(premises.carries(key.id(), 1)).isFalse();

        premises.somebodyMakes("somebody-else");
        assertThat(adapter.keys().remove(panel, order.name())).isEqualTo(new Outcome.Done<>(true));
        assertThat(there(key)).isEmpty();
    }
}
