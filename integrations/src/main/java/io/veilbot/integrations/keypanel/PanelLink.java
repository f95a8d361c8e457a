package io.veilbot.integrations.keypanel;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.WayIn;
import java.net.URI;

/** Puts a link of the panel right: it may lead to another host, and bear a label of the panel's. */
final class PanelLink {

    private PanelLink() {}

    /**
     * @param text as the panel writes it
     * @return what people get; unknown if it is no link, or another key's
     */
    static Outcome<String> rightedFor(Panel panel, HeldKey key, String text) {
        return ShareLink.parse(text)
                .filter(link -> link.protocol() == Protocol.VLESS)
                .filter(link -> key.uuid().map(link.credential()::equalsIgnoreCase).orElse(true))
                .map(link -> link.withHost(host(panel)).withLabel(panel.name()))
                .<Outcome<String>>map(link -> new Outcome.Done<>(link.text()))
                .orElseGet(() -> new Outcome.Unknown<>("unreadable:link"));
    }

    /** Staff may say where the proxy is; it is where its panel is otherwise. */
    private static String host(Panel panel) {
        return WayIn.of(panel, Protocol.VLESS) instanceof Outcome.Done<WayIn>(var way)
                ? way.sample().host()
                : URI.create(panel.access().address().text().strip())
                        .getHost()
                        .replaceAll("[\\[\\]]", "");
    }
}
