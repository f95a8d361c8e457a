package io.veilbot.sandbox.keypanel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.panel.VirtualPanel;

/** What flowed, of one key and of all. */
final class TrafficApi {

    private final Versions versions;

    TrafficApi(Versions versions) {
        this.versions = versions;
    }

    Answer one(VirtualPanel panel, Request request) {
        versions.requireNumberIfOld(panel, request);
        ObjectNode key = Versions.meant(panel, request);
        return Answer.json(Keys.trafficOf(key, panel.used(key.path("key_id").asText())));
    }

    Answer reset(VirtualPanel panel, Request request) {
        versions.requireNumberIfOld(panel, request);
        String id = Versions.meant(panel, request).path("key_id").asText();
        long used = panel.used(id);
        if (!versions.is(panel, KeyPanelFaults.IDLE_RESET)) {
            panel.count(id, 0);
        }
        return Answer.json(Keys.reset(used));
    }

    Answer all(VirtualPanel panel, Request request) {
        versions.requireNew(panel);
        ObjectNode all = Keys.traffic(panel, panel.keys());
        return Answer.json(
                versions.is(panel, KeyPanelFaults.IN_LISTS) ? Json.object().set("data", all) : all);
    }
}
