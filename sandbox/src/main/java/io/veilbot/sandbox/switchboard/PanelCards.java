package io.veilbot.sandbox.switchboard;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Page;
import io.veilbot.sandbox.core.StandIn;
import java.util.List;

/** Draws a card for each server of the other panels: all that can go wrong there. */
final class PanelCards {

    private final Switches switches;

    PanelCards(Switches switches) {
        this.switches = switches;
    }

    String html(List<StandIn> panels) {
        var html = new StringBuilder();
        panels.forEach(panel -> panel.servers().forEach(server -> html.append(one(panel, server))));
        return html.toString();
    }

    private String one(StandIn panel, String server) {
        var html = new StringBuilder();
        html.append(
                        "<article class=\"panel server\"><header><h3>%s</h3>"
                                .formatted(Page.escape(panel.name())))
                .append("<span class=\"state\">%s</span></header>".formatted(Page.escape(server)));
        for (FaultKind fault : panel.faults()) {
            html.append(switches.one(panel.name(), server, fault.name()));
        }
        return html.append("</article>\n").toString();
    }
}
