package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.app.foreign.RemnawaveRules;
import io.veilbot.integrations.panels.KeyOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The calls of the shop and the answers of the stand-in, judged by what the panel's authors say.
 */
class RemnawaveJudgedTest extends PanelWords {

    RemnawaveJudgedTest() {
        super(RemnawavePanelContractTest.site());
    }

    @Test
    void version3KnowsEveryCallAndEveryAnswer() {
        String calls = premises.callsFromNowOn();
        managesKeys();

        JsonNode said = judged("3.4.15", calls);

        assertThat(unknown(said)).isEmpty();
        assertThat(said.path("answers")).isEmpty();
        assertThat(said.path("asked").findValuesAsText("call"))
                .contains("GetUsersCommand", "DisableUserCommand", "GetMetadataCommand");
    }

    /**
     * The first of them does not tell its version, and the last has traffic where version 3 has.
     */
    @Test
    void soDoesVersion2() {
        String calls = premises.callsFromNowOn();
        premises.fails("version-2", true);
        managesKeys();

        JsonNode early = judged("2.1.23", calls);

        assertThat(unknown(early)).containsOnly("GET /api/system/metadata");
        assertThat(early.path("answers")).isEmpty();
        assertThat(unknown(judged("2.7.2", calls))).isEmpty();
    }

    private void managesKeys() {
        KeyOrder order = order(GIGABYTE);
        made(order);
        made(serving(5, order));
        made(with(NOTHING, order));
        done(adapter.keys().setLimit(panel, with(NOTHING, order)));
        done(adapter.keys().setLimit(panel, order));
        done(adapter.keys().health(panel));
        done(adapter.counters().read(panel));
        made(order());
        done(adapter.keys().remove(panel, order.name()));
    }

    private JsonNode judged(String version, String calls) {
        JsonNode said =
                RemnawaveRules.ofVersion(version)
                        .judge(
                                calls,
                                panel.access().address().text(),
                                panel.access().credential().text());
        assertThat(said.path("asked").size()).isGreaterThan(10);
        assertThat(said.path("users").asInt()).isPositive();
        return said;
    }

    private static List<String> unknown(JsonNode said) {
        return said.path("asked")
                .valueStream()
                .filter(call -> !call.path("wrong").isEmpty())
                .map(call -> call.path("call").asText())
                .toList();
    }
}
