package io.veilbot.sandbox;

import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.telegram.TelegramStandIn;
import java.util.List;

/** Who is pretended: one line for each stand-in. */
final class StandIns {

    private StandIns() {}

    static List<StandIn> all(SandboxSettings settings, World world) {
        return List.of(new TelegramStandIn(world, settings.botToken()));
    }
}
