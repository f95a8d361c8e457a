package io.veilbot.api.ops;

import io.veilbot.api.Money;
import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Row;
import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import java.util.stream.Stream;

/**
 * Sums in one currency, each less what went back.
 *
 * @param listed by the provider's list
 * @param booked by the ledger
 */
public record MoneyTotal(String provider, Money listed, Money booked) {

    static Stream<MoneyTotal> of(Row row) {
        Stream<MoneyTotal> listed =
                row.listed().stream()
                        .flatMap(one -> one.amount().stream())
                        .map(amount -> ofList(row, amount));
        Stream<MoneyTotal> booked =
                row.booked().stream()
                        .map(BookedMoney::kept)
                        .map(kept -> new MoneyTotal(row.provider(), none(kept), kept));
        return Stream.concat(listed, booked);
    }

    /** Where the list does not tell what went back, the ledger does. */
    private static MoneyTotal ofList(Row row, Money amount) {
        Money returned =
                row.listed()
                        .flatMap(Listed::returned)
                        .or(() -> row.booked().map(BookedMoney::returned))
                        .filter(back -> back.currency() == amount.currency())
                        .orElse(none(amount));
        return new MoneyTotal(row.provider(), amount.minus(returned), none(amount));
    }

    private static Money none(Money money) {
        return new Money(0, money.currency());
    }

    String key() {
        return provider + " " + listed.currency();
    }

    MoneyTotal plus(MoneyTotal other) {
        return new MoneyTotal(provider, listed.plus(other.listed), booked.plus(other.booked));
    }
}
