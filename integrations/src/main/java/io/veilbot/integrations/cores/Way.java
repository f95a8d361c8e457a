package io.veilbot.integrations.cores;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import java.util.Locale;
import java.util.Optional;

/**
 * A way into a core, as staff described it.
 *
 * @param sample a link of that way with nobody's credential
 */
record Way(Inbound inbound, ShareLink sample) {

    /**
     * The best one that speaks this; refused where staff described none, or contradict themselves.
     */
    static Outcome<Way> of(Panel panel, Protocol protocol) {
        return panel.access().inbounds().stream()
                .filter(it -> it.protocol() == protocol)
                .findFirst()
                .map(Way::of)
                .orElseGet(() -> new Outcome.Refused<>("no-inbound-of-this-protocol"));
    }

    private static Outcome<Way> of(Inbound inbound) {
        return ShareLink.parse(inbound.sample())
                .filter(link -> link.protocol() == inbound.protocol())
                .<Outcome<Way>>map(link -> new Outcome.Done<>(new Way(inbound, link)))
                .orElseGet(() -> new Outcome.Refused<>("inbound-and-its-sample-differ"));
    }

    String tag() {
        return inbound.tag();
    }

    /** What the key's app shows there. */
    Outcome<Account> account(KeyOrder order) {
        String flow = sample.parameter("flow").orElse("");
        return Account.of(inbound.protocol(), credential(order), flow)
                .<Outcome<Account>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>("protocol-not-of-cores"));
    }

    private String credential(KeyOrder order) {
        return inbound.protocol() == Protocol.TROJAN
                ? order.credential().password()
                : order.credential().id().toString();
    }

    /** Whatever the core knows of it, this is how the key looks. */
    PanelKey key(Panel panel, KeyOrder order) {
        ShareLink link = sample.withCredential(credential(order)).withLabel(panel.name());
        Optional<Long> limit = order.rests() ? Optional.of(0L) : Optional.empty();
        return new PanelKey(order.name(), order.name(), link.text(), limit);
    }

    /**
     * Whether the core's own word for an inbound's configuration means the same protocol.
     *
     * @param type such as {@code xray.proxy.vless.inbound.Config}
     */
    boolean isSpokenBy(String type) {
        String protocol = inbound.protocol().name().toLowerCase(Locale.ROOT);
        return type.contains("proxy." + protocol + ".");
    }
}
