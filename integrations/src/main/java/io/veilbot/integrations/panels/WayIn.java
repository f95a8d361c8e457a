package io.veilbot.integrations.panels;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;

/**
 * The way into a server by which a key goes.
 *
 * @param tag what the panel calls it
 * @param sample a link of that way with nobody's credential
 */
public record WayIn(String tag, ShareLink sample) {

    /** The best one that speaks this; refused where staff gave none, or one and another's link. */
    public static Outcome<WayIn> of(Panel panel, Protocol protocol) {
        return panel.access().inbounds().stream()
                .filter(inbound -> inbound.protocol() == protocol)
                .findFirst()
                .map(WayIn::of)
                .orElseGet(() -> new Outcome.Refused<>("no-inbound-of-this-protocol"));
    }

    private static Outcome<WayIn> of(Inbound inbound) {
        return ShareLink.parse(inbound.sample())
                .filter(link -> link.protocol() == inbound.protocol())
                .<Outcome<WayIn>>map(link -> new Outcome.Done<>(new WayIn(inbound.tag(), link)))
                .orElseGet(() -> new Outcome.Refused<>("inbound-and-its-sample-differ"));
    }

    /** A key's own link, with the server's name beside it. */
    public String link(Panel panel, String credential) {
        return sample.withCredential(credential).withLabel(panel.name()).text();
    }
}
