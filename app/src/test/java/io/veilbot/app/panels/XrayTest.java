package io.veilbot.app.panels;

import static io.veilbot.app.panels.PretendCore.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.cores.CorePanel;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XrayTest extends CoreContract {

    XrayTest() {
        super(PanelKind.XRAY, CorePanel::xray);
    }

    @Test
    void itListsWhoIsThereAtEveryWayIn() {
        PanelKey key = create("veil-1");
        done(panel.findOrCreate(core.panel(), order("veil-2", Protocol.TROJAN)));

        assertThat(panel.list(core.panel()))
                .isEqualTo(
                        new Outcome.Done<>(
                                List.of(
                                        new ListedKey("veil-1", "veil-1"),
                                        new ListedKey("veil-2", "veil-2"))));
        assertThat(panel.read(core.panel(), order("veil-1", Protocol.VLESS)))
                .isEqualTo(new Outcome.Done<>(Optional.of(key)));
        assertThat(panel.read(core.panel(), order("veil-3", Protocol.VLESS)))
                .isEqualTo(new Outcome.Done<>(Optional.empty()));
    }

    /** It would crash with everybody in it. */
    @Test
    void itIsAskedWhatItsInboundSpeaksBeforeAnybodyIsAdded() {
        create("veil-9");
        Inbound trojan = core.inbounds().getLast();
        Inbound vless = core.inbounds().getFirst();

        assertThat(
                        add(
                                List.of(new Inbound("trojan", Protocol.VLESS, vless.sample())),
                                Protocol.VLESS))
                .isEqualTo(new Outcome.Refused<>("inbound-speaks-another-protocol"));
        assertThat(
                        add(
                                List.of(new Inbound("vmess", Protocol.TROJAN, trojan.sample())),
                                Protocol.TROJAN))
                .isEqualTo(new Outcome.Refused<>("inbound-speaks-another-protocol"));
        assertThat(core.starts()).isOne();
        assertThat(core.letIn()).containsExactly("veil-9");
    }

    @Test
    void thousandsWhoAreLetInAgainDoNotWaitForAsManyAnswers() {
        int keys = 200;
        IntStream.range(0, keys).forEach(number -> create("veil-" + number));

        assertThat(core.letIn()).hasSize(keys);
        assertThat(core.asked("ListInbounds")).isPositive().isLessThan(keys / 2);
    }
}
