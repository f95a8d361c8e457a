package io.veilbot.benchmarks;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.app.launch.Shop;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.SameAgain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The limit of a panel: its adapter makes keys one after the other, and nobody is told. */
final class BarePanel {

    private final PanelCalls calls;
    private final SameAgain same;
    private final ServerId server;
    private final Protocol protocol;
    private @Nullable ShareLink sample;

    BarePanel(Shop shop, ServerId server, Protocol protocol) {
        this.calls = shop.bean(PanelCalls.class);
        this.same = shop.bean(SameAgain.class);
        this.server = server;
        this.protocol = protocol;
    }

    /** Keys made a second; they are gone afterwards. */
    double perSecond(int keys) {
        List<KeyOrder> orders = orders(keys);
        long start = System.nanoTime();
        for (KeyOrder order : orders) {
            var _ = make(order);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (KeyOrder order : orders) {
            var _ = calls.write(server, (panel, at) -> panel.remove(at, order.name()));
        }
        return keys / seconds;
    }

    private List<KeyOrder> orders(int keys) {
        var orders = new ArrayList<KeyOrder>();
        for (int number = 0; number < keys; number++) {
            orders.add(same.order(nobodys(new KeyId("key-" + UUID.randomUUID()))));
        }
        return orders;
    }

    private BookedKey nobodys(KeyId key) {
        return new BookedKey(
                key,
                server,
                protocol,
                0,
                Allowance.UNLIMITED,
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }

    private PanelKey make(KeyOrder order) {
        if (calls.write(server, (panel, at) -> panel.findOrCreate(at, order))
                instanceof Outcome.Done(PanelKey made)) {
            return made;
        }
        throw new IllegalStateException("the pretended panel made no key");
    }

    /** What apps would import, were the key on this panel. */
    String linkOf(KeyId key) {
        ShareLink like = sample();
        Credential credential = same.order(nobodys(key)).credential();
        if (protocol == Protocol.VLESS) {
            return like.withCredential(credential.id().toString()).text();
        }
        String method = like.credential().substring(0, like.credential().indexOf(':') + 1);
        return like.withCredential(method + credential.password()).text();
    }

    private ShareLink sample() {
        ShareLink known = sample;
        if (known == null) {
            known = ShareLink.parse(make(orders(1).getFirst()).accessLink()).orElseThrow();
            sample = known;
        }
        return known;
    }
}
