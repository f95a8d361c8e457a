package io.veilbot.command.sales;

import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.command.sales.MoneyTold.Conclusion;
import io.veilbot.command.sales.MoneyTold.News;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I5 and I8, every order there is: what is known of the money depends on what was told alone. */
class PaymentPermutationsTest {

    private static final int LONGEST = 6;
    private static final int RANDOM_HISTORIES = 100_000;
    private static final int RANDOM_LENGTH = 24;

    private long histories;

    @Test
    void everyOrderOfUpToSixMessagesEndsTheSame() {
        goOn(new ArrayList<>(), EnumSet.noneOf(News.class));

        System.out.printf("I5: %,d orders of up to %d messages agree.%n", histories, LONGEST);
        assertThat(histories).isEqualTo(ordersOf(News.values().length));
    }

    private void goOn(List<News> told, EnumSet<News> among) {
        assertEndsAsItMust(told);
        histories++;
        if (told.size() == LONGEST) {
            return;
        }
        for (News next : EnumSet.complementOf(among)) {
            told.add(next);
            among.add(next);
            goOn(told, among);
            told.removeLast();
            among.remove(next);
        }
    }

    /** The empty one included. */
    private static long ordersOf(int messages) {
        return IntStream.rangeClosed(0, LONGEST)
                .mapToLong(length ->
                        IntStream.range(0, length)
                                .mapToLong(place -> messages - place)
                                .reduce(1, Math::multiplyExact))
                .sum();
    }

    @Test
    void aHundredThousandLongerOnesWithRepeatsEndTheSame() {
        var random = new Random(20_261_127);
        List<News> all = List.of(News.values());
        for (int history = 0; history < RANDOM_HISTORIES; history++) {
            List<News> told =
                    random.ints(1 + random.nextInt(RANDOM_LENGTH), 0, all.size())
                            .mapToObj(all::get)
                            .toList();
            assertEndsAsItMust(told);
        }
    }

    /** Compared without the library's own words first: there are a million of them. */
    private static void assertEndsAsItMust(List<News> told) {
        Conclusion found = MoneyTold.after(told);
        Conclusion expected = Conclusion.of(told);
        if (!found.equals(expected)) {
            assertThat(found).as("told %s", told).isEqualTo(expected);
        }
    }

    /** Negative control: the judge sees a difference where there is one. */
    @Test
    void theJudgeTellsHistoriesApart() {
        var few = MoneyTold.after(List.of(News.INVOICE, News.PAID));
        Arrays.stream(News.values())
                .filter(News::isOfMoney)
                .filter(news -> news != News.PAID && news != News.PAID_AGAIN)
                .forEach(news ->
                        assertThat(MoneyTold.after(List.of(News.INVOICE, News.PAID, news)))
                                .as("%s", news)
                                .isNotEqualTo(few));
    }

    /** Money of the agreed price under another id: which of two counts depends, none is lost. */
    @Test
    void whicheverOfTwoPaymentsCountsTheOtherIsFound() {
        Paid other = paid("p-3", PRICE, false);
        for (var orders : List.of(List.of(paid(), other), List.of(other, paid()))) {
            var known = MoneyTold.afterMoney(orders);
            assertThat(known.stage()).isEqualTo(Progress.Stage.CONFIRMED);
            assertThat(known.isConfirmedBy(orders.getFirst())).isTrue();
            assertThat(known.findings())
                    .extracting(Finding::providerPaymentId)
                    .containsExactly(orders.getLast().providerPaymentId());
        }
    }
}
