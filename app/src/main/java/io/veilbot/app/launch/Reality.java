package io.veilbot.app.launch;

import java.util.Map;

/**
 * Whether the shop is in earnest. It pretends only where nothing real is configured at all, and it
 * refuses to start half in earnest.
 */
public final class Reality {

    private Reality() {}

    /**
     * @param environment names as in the environment
     * @return true if everything outside is to be pretended
     * @throws StartupException if only a part of what is real is configured
     */
    public static boolean pretends(Map<String, String> environment) {
        boolean token = Account.isSet(environment, "BOT_TOKEN");
        boolean anyProvider =
                Account.ALL.stream().anyMatch(account -> account.isBegun(environment));
        if (!token && !anyProvider) {
            return true;
        }
        if (!token) {
            throw new StartupException(
                    "A payment provider is configured but BOT_TOKEN is not. Set BOT_TOKEN to the token"
                            + " that @BotFather gave you, or unset the provider to try the sandbox.");
        }
        if (Account.isSet(environment, "VEILBOT_SANDBOX_URL")) {
            throw new StartupException(
                    "BOT_TOKEN and VEILBOT_SANDBOX_URL are both set. A shop in earnest must not take"
                            + " the sandbox's money: unset one of them.");
        }
        if (!anyProvider) {
            throw inEarnestBut(
                    "no payment provider is configured. Set one up as .env.example says");
        }
        Account.ALL.stream()
                .flatMap(account -> account.missing(environment).stream())
                .findFirst()
                .ifPresent(name -> {
                    throw inEarnestBut(name + " is not. Set it as the provider's cabinet shows it");
                });
        return false;
    }

    private static StartupException inEarnestBut(String problem) {
        return new StartupException(
                "BOT_TOKEN is set, so this shop is in earnest, but %s, or unset BOT_TOKEN to try the sandbox."
                        .formatted(problem));
    }
}
