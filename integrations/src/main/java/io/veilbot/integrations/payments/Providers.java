package io.veilbot.integrations.payments;

import io.veilbot.api.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The providers this shop has. */
public final class Providers {

    private final Map<String, PaymentProvider> byName;

    public Providers(List<PaymentProvider> providers) {
        this.byName =
                providers.stream()
                        .collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
    }

    public Optional<PaymentProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** Found by a name that was found before; settings may have changed since. */
    Optional<PaymentProvider> collecting(String name, Currency currency) {
        return find(name).filter(provider -> provider.currencies().contains(currency));
    }
}
