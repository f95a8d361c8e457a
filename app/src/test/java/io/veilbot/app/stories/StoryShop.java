package io.veilbot.app.stories;

import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.sandbox.SandboxHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One whole shop for all stories of this JVM, with a database and stand-ins of its own. */
public final class StoryShop {

    private static final String METHODS = SandboxHandle.METHODS + ",yookassa/bank_card";

    /** More than a story asks that looks again and again until something is so. */
    static final String ASKED_A_MINUTE = "2000";

    private static final class Open {
        static final Shop SHOP = open();
    }

    private StoryShop() {}

    public static Shop shop() {
        return Open.SHOP;
    }

    private static Shop open() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path data = Files.createTempDirectory(target, "story-shop-");
            var here =
                    Map.of(
                            "YOOKASSA_SOURCES", "127.0.0.0/8,::1",
                            "LINKS_PER_LINK", ASKED_A_MINUTE,
                            "LINKS_PER_ADDRESS", "100000",
                            "YOOKASSA_TWO_STEP", "yookassa/bank_card",
                            "SALES_METHODS", METHODS);
            Shop shop = Shop.start(new Launch(here, data, Ports.any()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(shop, data)));
            Soon.allIsHeard(shop);
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Shop shop, Path data) {
        shop.close();
        Leftovers.delete(data);
    }
}
