package io.veilbot.sandbox;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox is started.
 *
 * @param port where it listens on 127.0.0.1; 0 for any free port
 * @param dataFolder where it remembers across restarts; null for memory only
 * @param shopUrl where the stand-ins' notifications and the person's browser reach the shop, such
 *     as {@code http://127.0.0.1:8080}
 * @param botToken the Telegram token that the shop will show
 * @param yookassaShopId the shop id that the shop will show
 * @param yookassaSecret the secret key that the shop will show
 * @param cryptopayToken the token of its Crypto Pay app that the shop will show
 */
public record SandboxSettings(
        int port,
        @Nullable Path dataFolder,
        URI shopUrl,
        String botToken,
        String yookassaShopId,
        String yookassaSecret,
        String cryptopayToken) {}
