package io.veilbot.integrations.threexui;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import java.util.List;
import java.util.Optional;

/**
 * The inbound that a key is made in.
 *
 * @param number the panel's
 * @param sample a link of that way, if staff gave one; else the panel is asked for its own, which
 *     lead to the host that it was called by
 */
record XuiWay(Inbound inbound, int number, Optional<ShareLink> sample) {

    /** The best one that speaks the key's protocol; refused where staff gave none that can be. */
    static Outcome<XuiWay> of(Panel panel, KeyOrder order) {
        return panel.access().inbounds().stream()
                .filter(inbound -> inbound.protocol() == order.protocol())
                .findFirst()
                .map(XuiWay::of)
                .orElseGet(() -> new Outcome.Refused<>("no-inbound-of-this-protocol"));
    }

    private static Outcome<XuiWay> of(Inbound inbound) {
        if (!inbound.tag().matches("[0-9]{1,9}")) {
            return new Outcome.Refused<>("inbound-is-not-a-number");
        }
        var sample =
                ShareLink.parse(inbound.sample())
                        .filter(link -> link.protocol() == inbound.protocol());
        return sample.isEmpty() && !inbound.sample().isBlank()
                ? new Outcome.Refused<>("inbound-and-its-sample-differ")
                : new Outcome.Done<>(new XuiWay(inbound, Integer.parseInt(inbound.tag()), sample));
    }

    /**
     * @param subId empty for a client that is not there yet
     */
    XuiClient client(KeyOrder order, String subId) {
        String flow = sample.flatMap(link -> link.parameter("flow")).orElse("");
        return XuiClient.of(order, flow, subId);
    }

    Outcome<PanelKey> key(XuiApi api, Panel panel, XuiClient client) {
        return link(api, panel, client)
                .then(link ->
                        new Outcome.Done<>(
                                new PanelKey(
                                        client.email(),
                                        client.email(),
                                        link.withLabel(panel.name()).text(),
                                        client.limit())));
    }

    private Outcome<ShareLink> link(XuiApi api, Panel panel, XuiClient client) {
        String credential = client.credential(inbound.protocol());
        return sample.<Outcome<ShareLink>>map(
                        link -> new Outcome.Done<>(link.withCredential(credential)))
                .orElseGet(() -> api.links(panel, client.email()).then(this::first));
    }

    private Outcome<ShareLink> first(List<String> links) {
        return links.stream()
                .flatMap(link -> ShareLink.parse(link).stream())
                .filter(link -> link.protocol() == inbound.protocol())
                .findFirst()
                .<Outcome<ShareLink>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.NotAttempted<>("panel-gives-no-link"));
    }
}
