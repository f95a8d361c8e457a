package io.veilbot.sandbox.switchboard;

import io.veilbot.sandbox.core.ActiveFault;
import io.veilbot.sandbox.core.Page;
import io.veilbot.sandbox.outline.ServerCard;
import java.util.List;

/** Draws a card for each server: how it is, and its switches. */
final class ServerCards {

    private static final List<String> FAULTS =
            List.of("unplug", "slow", "http-500", "full", "timeout-after-create", "empty-listing");

    private final Page page;
    private final Switches switches;

    ServerCards(Page page, List<ActiveFault> active) {
        this.page = page;
        this.switches = new Switches(page, active);
    }

    String html(List<ServerCard> cards) {
        StringBuilder html = new StringBuilder();
        cards.forEach(card -> html.append(one(card)));
        return html.toString();
    }

    private String one(ServerCard card) {
        boolean up = card.state().equals("up");
        StringBuilder html = new StringBuilder();
        html.append("<article class=\"panel server %s\"><header>".formatted(up ? "up" : "ill"))
                .append("<span class=\"country\">%s</span>".formatted(Page.escape(card.country())))
                .append("<h3>%s</h3>".formatted(Page.escape(place(card))))
                .append("<span class=\"state\">%s</span></header>".formatted(state(up)))
                .append(
                        "<p class=\"count\"><b>%d</b> %s</p>"
                                .formatted(card.keys(), keys(card.keys())));
        FAULTS.forEach(fault -> html.append(switches.one("outline", card.id(), fault)));
        return html.append(forget(card)).append("</article>\n").toString();
    }

    private String place(ServerCard card) {
        return page.text("place." + card.id());
    }

    private String state(boolean up) {
        return Page.escape(page.text(up ? "up" : "ill"));
    }

    private String keys(int count) {
        return Page.escape(page.text("keys." + Plural.of(count)));
    }

    private String forget(ServerCard card) {
        return "<form method=\"post\" action=\"/sandbox/switchboard/flip\">"
                + "<input type=\"hidden\" name=\"standIn\" value=\"outline\">"
                + "<input type=\"hidden\" name=\"server\" value=\"%s\">".formatted(card.id())
                + "<input type=\"hidden\" name=\"fault\" value=\"forget-keys\">"
                + "<button class=\"plain danger\"%s>".formatted(card.keys() == 0 ? " disabled" : "")
                + Page.escape(page.text("outline.forget-keys"))
                + "</button></form>";
    }
}
