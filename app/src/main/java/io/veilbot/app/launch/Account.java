package io.veilbot.app.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an account with a payment provider takes.
 *
 * @param method as its adapter is called, with a currency other than roubles
 * @param settings names in the environment
 */
record Account(String method, List<String> settings) {

    /** The one whose button comes first is first. */
    static final List<Account> ALL =
            List.of(
                    new Account("yookassa", List.of("YOOKASSA_SHOP_ID", "YOOKASSA_SECRET_KEY")),
                    new Account("cryptopay", List.of("CRYPTOBOT_API_TOKEN")),
                    new Account("platega", List.of("PLATEGA_MERCHANT_ID", "PLATEGA_SECRET")),
                    new Account(
                            "stripe:USD", List.of("STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET")),
                    new Account("stars:XTR", List.of("TELEGRAM_STARS")));

    boolean isBegun(Map<String, String> environment) {
        return settings.stream().anyMatch(name -> isSet(environment, name));
    }

    /** What an account that is begun still lacks. */
    Optional<String> missing(Map<String, String> environment) {
        return settings.stream()
                .filter(_ -> isBegun(environment))
                .filter(name -> !isSet(environment, name))
                .findFirst();
    }

    /** The ways to pay of a shop in earnest: those it was told, or one for every account. */
    static String methods(Map<String, String> environment) {
        return told(environment)
                .orElseGet(() ->
                        ALL.stream()
                                .filter(account -> account.isBegun(environment))
                                .map(Account::method)
                                .collect(Collectors.joining(",")));
    }

    /** The ways to pay as somebody listed them. */
    static Optional<String> told(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SALES_METHODS"))
                .filter(methods -> !methods.isBlank());
    }

    static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
