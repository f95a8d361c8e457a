package io.veilbot.sandbox;

import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.outline.OutlineStandIn;
import io.veilbot.sandbox.telegram.TelegramStandIn;
import io.veilbot.sandbox.yookassa.YookassaStandIn;
import java.util.List;

/** Who is pretended: one line for each stand-in. */
record StandIns(YookassaStandIn yookassa, OutlineStandIn outline, TelegramStandIn telegram) {

    static StandIns of(SandboxSettings settings, World world) {
        return new StandIns(
                new YookassaStandIn(world, settings.yookassaShopId(), settings.yookassaSecret()),
                new OutlineStandIn(world),
                new TelegramStandIn(world, settings.botToken()));
    }

    List<StandIn> all() {
        return List.of(yookassa, outline, telegram);
    }
}
