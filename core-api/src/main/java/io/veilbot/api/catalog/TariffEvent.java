package io.veilbot.api.catalog;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import java.time.Instant;

/** The life of a tariff: published, revised version by version, withdrawn, perhaps reinstated. */
public sealed interface TariffEvent extends Event {

    TariffId tariff();

    /** A tariff is on sale with version 1 of its terms. */
    @StoredAs("catalog.tariff-published")
    record TariffPublished(TariffId tariff, Terms terms, Instant at) implements TariffEvent {}

    /**
     * Later purchases have other terms.
     *
     * @param version of the terms; counts from 1
     */
    @StoredAs("catalog.tariff-revised")
    record TariffRevised(TariffId tariff, Terms terms, int version, Instant at)
            implements TariffEvent {}

    /** The tariff is no longer on sale. */
    @StoredAs("catalog.tariff-withdrawn")
    record TariffWithdrawn(TariffId tariff, Instant at) implements TariffEvent {}

    /** The tariff is on sale again. */
    @StoredAs("catalog.tariff-reinstated")
    record TariffReinstated(TariffId tariff, Instant at) implements TariffEvent {}
}
