package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.WayIn;
import java.util.Optional;

/** A key, and the way by which it is to be let in. */
record Admission(WayIn way, KeyOrder order) {

    static Outcome<Admission> of(Panel panel, KeyOrder order) {
        return WayIn.of(panel, order.protocol())
                .then(way -> new Outcome.Done<>(new Admission(way, order)));
    }

    String tag() {
        return way.tag();
    }

    String name() {
        return order.name();
    }

    Protocol protocol() {
        return way.sample().protocol();
    }

    /** What the key's app shows there. */
    Outcome<Account> account() {
        return Account.of(protocol(), credential(), way.sample().parameter("flow").orElse(""))
                .<Outcome<Account>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>("protocol-not-of-cores"));
    }

    private String credential() {
        return protocol() == Protocol.TROJAN
                ? order.credential().password()
                : order.credential().id().toString();
    }

    /** Whatever the core knows of it, this is how the key looks. */
    PanelKey key(Panel panel) {
        Optional<Long> limit = order.rests() ? Optional.of(0L) : Optional.empty();
        return new PanelKey(name(), name(), way.link(panel, credential()), limit);
    }
}
