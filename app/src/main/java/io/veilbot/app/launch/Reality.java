package io.veilbot.app.launch;

import java.util.List;
import java.util.Map;

/**
 * Whether the shop is in earnest. It pretends only where nothing real is configured at all, and it
 * refuses to start half in earnest.
 */
public final class Reality {

    private static final List<String> PROVIDER = List.of("YOOKASSA_SHOP_ID", "YOOKASSA_SECRET_KEY");

    private Reality() {}

    /**
     * @param environment names as in the environment
     * @return true if everything outside is to be pretended
     * @throws StartupException if only a part of what is real is configured
     */
    public static boolean pretends(Map<String, String> environment) {
        boolean token = present(environment, "BOT_TOKEN");
        boolean anyProvider = PROVIDER.stream().anyMatch(name -> present(environment, name));
        if (!token && !anyProvider) {
            return true;
        }
        if (!token) {
            throw new StartupException(
                    "A payment provider is configured but BOT_TOKEN is not. Set BOT_TOKEN to the token"
                            + " that @BotFather gave you, or unset the provider to try the sandbox.");
        }
        if (present(environment, "VEILBOT_SANDBOX_URL")) {
            throw new StartupException(
                    "BOT_TOKEN and VEILBOT_SANDBOX_URL are both set. A shop in earnest must not take"
                            + " the sandbox's money: unset one of them.");
        }
        for (String name : PROVIDER) {
            if (!present(environment, name)) {
                throw new StartupException(
                        "BOT_TOKEN is set, so this shop is in earnest, but %s is not. Set it as the"
                                        .formatted(name)
                                + " provider's cabinet shows it, or unset BOT_TOKEN to try the sandbox.");
            }
        }
        return false;
    }

    private static boolean present(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
