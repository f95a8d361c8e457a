package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.app.foreign.Surgio;
import io.veilbot.app.tunnels.App;
import io.veilbot.app.tunnels.Door;
import io.veilbot.app.tunnels.RealCore;
import io.veilbot.app.tunnels.SingBox;
import io.veilbot.app.tunnels.Verdicts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An app that many people have, with nothing in it but what it gets from the link of its customer.
 */
class SingBoxTest extends TunnelStory {

    @ParameterizedTest
    @EnumSource(
            names = {
                "VLESS_WITH_REALITY_AND_VISION",
                "VLESS_OVER_WEBSOCKET_WITH_TLS",
                "VMESS_OVER_WEBSOCKET",
                "TROJAN_WITH_TLS"
            })
    void whatTheLinkAnswersCarriesPagesUntilTheMoneyGoesBack(Door door) {
        String name = door.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var singBox = new SingBox(folder);
        try (var core = new RealCore(PanelKind.XRAY, folder)) {
            core.start();
            enlist(name, core.access(List.of(door)));
            staff.sells(name, "tunnel-" + PanelKind.XRAY, "VIP");
            anna.says("/start").isOffered(name).buys(name);
            JsonNode handedOver = anna.sees("Ваш ключ готов\n");
            String answer =
                    outside.page("/sub/" + Person.token(handedOver), singBox.headers()).body();
            singBox.isContentWith(answer);
            Surgio.had()
                    .ifPresentOrElse(
                            clash -> carries(name, clash, handedOver, singBox, core),
                            () -> Verdicts.say("skipped Clash's YAML: surgio cannot be had"));
            try (App app = singBox.app(answer, core.authority())) {
                assertThat(app.browses()).as("with what the link answered").isTrue();
                refund("300");
                Soon.so("the tunnel is closed", () -> !app.browses(), () -> "it still carries");
            }
            leave(name);
            Verdicts.say(
                    "%s, in %s by the link that a customer got: carries until the refund"
                            .formatted(name, singBox.version()));
        }
    }

    /** What apps of Clash's family get from the same link, and make of it. */
    private void carries(
            String name, Surgio clash, JsonNode handedOver, SingBox singBox, RealCore core) {
        String config = clash.fromClash(shop.url().resolve("/sub/" + Person.token(handedOver)));
        try (App app = singBox.app(config, core.authority())) {
            assertThat(app.browses()).as("with what surgio read as Clash: " + config).isTrue();
        }
        Verdicts.say(name + ", as surgio reads Clash's YAML behind the same link: carries");
    }
}
