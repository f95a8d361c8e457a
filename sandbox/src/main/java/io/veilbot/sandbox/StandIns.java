package io.veilbot.sandbox;

import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.cores.CoreStandIn;
import io.veilbot.sandbox.cryptopay.CryptoPayStandIn;
import io.veilbot.sandbox.keypanel.KeyPanel;
import io.veilbot.sandbox.marzban.Marzban;
import io.veilbot.sandbox.outline.OutlineStandIn;
import io.veilbot.sandbox.panel.PanelStandIn;
import io.veilbot.sandbox.platega.PlategaStandIn;
import io.veilbot.sandbox.provider.Till;
import io.veilbot.sandbox.remnawave.Remnawave;
import io.veilbot.sandbox.stripe.StripeStandIn;
import io.veilbot.sandbox.telegram.TelegramStandIn;
import io.veilbot.sandbox.threexui.ThreeXui;
import io.veilbot.sandbox.yookassa.YookassaStandIn;
import java.util.List;
import java.util.stream.Stream;

/** Who is pretended: one line for each stand-in. */
record StandIns(
        TelegramStandIn telegram,
        YookassaStandIn yookassa,
        CryptoPayStandIn cryptopay,
        PlategaStandIn platega,
        StripeStandIn stripe,
        OutlineStandIn outline,
        List<StandIn> otherPanels) {

    static StandIns of(SandboxSettings settings, World world) {
        return new StandIns(
                new TelegramStandIn(world, settings.botToken()),
                new YookassaStandIn(world, settings.yookassaShopId(), settings.yookassaSecret()),
                new CryptoPayStandIn(world, settings.cryptopayToken()),
                new PlategaStandIn(world),
                new StripeStandIn(world),
                new OutlineStandIn(world),
                otherPanels(world));
    }

    /** A line for each. */
    private static List<StandIn> otherPanels(World world) {
        return List.of(
                new CoreStandIn(world),
                new PanelStandIn(world, new ThreeXui(world)),
                new PanelStandIn(world, new Marzban()),
                new PanelStandIn(world, new Remnawave(world)),
                new PanelStandIn(world, new KeyPanel(world)));
    }

    List<StandIn> all() {
        return Stream.concat(
                        Stream.of(telegram, yookassa, cryptopay, platega, stripe, outline),
                        otherPanels.stream())
                .toList();
    }

    /** Where payments are paid: one for each provider with a page. */
    List<Till> tills() {
        return List.of(yookassa.till(), cryptopay.till(), platega.till(), stripe.till());
    }
}
