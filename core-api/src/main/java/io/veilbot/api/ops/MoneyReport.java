package io.veilbot.api.ops;

import io.veilbot.api.Money;
import io.veilbot.api.ops.Reconciliation.Period;
import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Three accounts of the same money, side by side.
 *
 * @param at by the shop's clock
 * @param lists how far each provider's list was read
 * @param rows by time
 */
public record MoneyReport(Period period, Instant at, List<Reach> lists, List<Row> rows) {

    /** Whether all agrees, or is explained. */
    public boolean isSettled() {
        return rows.stream().allMatch(Row::isSettled);
    }

    public long agreeing() {
        return rows.stream().filter(row -> row.differences().isEmpty()).count();
    }

    public long unexplained() {
        return rows.stream().filter(row -> !row.isSettled()).count();
    }

    /** One for each provider and currency in which money moved. */
    public List<MoneyTotal> totals() {
        var sums = new TreeMap<String, MoneyTotal>();
        rows.stream()
                .flatMap(MoneyTotal::of)
                .forEach(total -> sums.merge(total.key(), total, MoneyTotal::plus));
        return List.copyOf(sums.values());
    }

    /**
     * How far a provider's list is kept.
     *
     * @param from empty if it was never read, or the provider has none
     */
    public record Reach(String provider, Optional<Instant> from, Optional<Instant> until) {

        /** Whether whatever was paid at that moment would be in it. */
        public boolean covers(Instant paidAt) {
            return from.filter(begin -> !paidAt.isBefore(begin)).isPresent()
                    && until.filter(paidAt::isBefore).isPresent();
        }
    }

    /**
     * Money by the provider's id, or access that staff gave without any.
     *
     * @param provider empty where no money is
     * @param subject the provider's id, or the subscription's where no money is
     * @param payment the payment of ours
     * @param at when it was paid, or else booked or granted
     * @param listed what the provider lists
     * @param booked what the ledger has
     */
    public record Row(
            String provider,
            String subject,
            Optional<PaymentId> payment,
            Instant at,
            Optional<Listed> listed,
            Optional<BookedMoney> booked,
            List<MoneyDifference> differences) {

        public boolean isSettled() {
            return differences.stream().allMatch(MoneyDifference::isExplained);
        }
    }

    /**
     * Money as a provider lists it.
     *
     * @param payment the payment of ours that it says it is for
     * @param amount empty if the list has none that can be read
     * @param returned what went back of it; empty where the list does not tell
     * @param listedAt when the list was read
     */
    public record Listed(
            String provider,
            String providerPaymentId,
            Optional<PaymentId> payment,
            Optional<Money> amount,
            Optional<Money> returned,
            Instant paidAt,
            Instant listedAt) {}
}
