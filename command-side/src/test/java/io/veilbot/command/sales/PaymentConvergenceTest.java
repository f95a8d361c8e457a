package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.sales.PaymentWords.OFFER;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.PaymentOutcome.Cancelled;
import io.veilbot.api.sales.PaymentOutcome.Declined;
import io.veilbot.api.sales.PaymentOutcome.Expired;
import io.veilbot.command.sales.Progress.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I5 and I8: whatever the order and however often it is told, money confirms once and stays. */
class PaymentConvergenceTest {

    private static final int HISTORIES = 500;

    private static final List<PaymentOutcome> WITHOUT_MONEY =
            List.of(
                    new Declined("p-1", "no money"),
                    new Expired("p-1"),
                    new Cancelled("p-1", "by customer"),
                    paid("p-1", new Money(OFFER.price().minor() - 1, Currency.RUB), false),
                    paid("p-1", OFFER.price(), true));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void endsConfirmedOnceWhereverTheMoneyComes(long seed) {
        var random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            List<PaymentOutcome> told = shuffled(random, true);
            List<PaymentEvent> facts = facts(told);
            assertThat(facts)
                    .as("seed %s: %s", seed, told)
                    .filteredOn(PaymentConfirmed.class::isInstance)
                    .hasSize(1);
            assertNothingFollowsMoneyButFindings(facts);
            assertThat(facts.stream().filter(PaymentMismatched.class::isInstance))
                    .doesNotHaveDuplicates();
            assertThat(stageAfter(facts)).isEqualTo(Stage.CONFIRMED);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34, 55})
    void neverConfirmsWithoutTheMoney(long seed) {
        var random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            List<PaymentEvent> facts = facts(shuffled(random, false));
            assertThat(facts).noneMatch(PaymentConfirmed.class::isInstance);
        }
    }

    private static List<PaymentOutcome> shuffled(Random random, boolean withMoney) {
        var all = new ArrayList<PaymentOutcome>();
        if (withMoney) {
            Collections.addAll(all, paid(), paid());
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            all.add(WITHOUT_MONEY.get(random.nextInt(WITHOUT_MONEY.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static List<PaymentEvent> facts(List<PaymentOutcome> outcomes) {
        var facts = new ArrayList<PaymentEvent>(List.of(requested()));
        var progress = Progress.after(null, requested());
        for (PaymentOutcome outcome : outcomes) {
            var verdict = new Verdict(progress, new PaymentRules(false), NOW);
            var fact = verdict.on(told(outcome));
            if (fact.isPresent()) {
                facts.add(fact.get());
                progress = Progress.after(progress, fact.get());
            }
        }
        return facts;
    }

    private static Stage stageAfter(List<PaymentEvent> facts) {
        var progress = Progress.after(null, facts.getFirst());
        for (PaymentEvent fact : facts.subList(1, facts.size())) {
            progress = Progress.after(progress, fact);
        }
        return progress.stage();
    }

    private static void assertNothingFollowsMoneyButFindings(List<PaymentEvent> facts) {
        var kinds = new HashSet<Class<?>>();
        facts.stream()
                .dropWhile(fact -> !(fact instanceof PaymentConfirmed))
                .skip(1)
                .forEach(fact -> kinds.add(fact.getClass()));
        assertThat(kinds).isSubsetOf(PaymentMismatched.class);
    }
}
