package io.veilbot.api.catalog;

import io.veilbot.api.Query;
import java.time.Instant;
import java.util.List;

/** What can be asked about tariffs. */
public sealed interface TariffQuery<R> extends Query<R> {

    /** What is on sale now, by position. */
    record TariffsOnSale() implements TariffQuery<TariffList> {
        @Override
        public Class<TariffList> answerType() {
            return TariffList.class;
        }
    }

    /** Every tariff, withdrawn ones last. */
    record AllTariffs() implements TariffQuery<TariffList> {
        @Override
        public Class<TariffList> answerType() {
            return TariffList.class;
        }
    }

    /** One tariff. */
    record FindTariff(TariffId tariff) implements TariffQuery<TariffView> {
        @Override
        public Class<TariffView> answerType() {
            return TariffView.class;
        }
    }

    /** Tariffs in the order asked for. */
    record TariffList(List<TariffView> tariffs) {}

    /**
     * @param version of the terms; counts from 1
     */
    record TariffView(
            TariffId tariff, int version, Terms terms, boolean onSale, Instant changedAt) {}
}
