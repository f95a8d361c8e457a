package io.veilbot.api.catalog;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;

/** What a tariff can be asked. */
public sealed interface TariffCommand extends Command {

    TariffId tariff();

    @Override
    default TariffId target() {
        return tariff();
    }

    /** Puts a new tariff on sale. */
    @StoredAs("catalog.publish-tariff")
    record PublishTariff(TariffId tariff, Terms terms) implements TariffCommand {}

    /** Changes the terms for later purchases; what was sold stays as sold. */
    @StoredAs("catalog.revise-tariff")
    record ReviseTariff(TariffId tariff, Terms terms) implements TariffCommand {}

    /** Takes a tariff off sale; nothing is deleted. */
    @StoredAs("catalog.withdraw-tariff")
    record WithdrawTariff(TariffId tariff) implements TariffCommand {}

    /** Puts a withdrawn tariff on sale again. */
    @StoredAs("catalog.reinstate-tariff")
    record ReinstateTariff(TariffId tariff) implements TariffCommand {}
}
