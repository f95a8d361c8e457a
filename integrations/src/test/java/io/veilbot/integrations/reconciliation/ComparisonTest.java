package io.veilbot.integrations.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Reach;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import io.veilbot.api.sales.MoneyQuery.Bought;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each way in which three accounts of the same money can differ, and one in which they do not. */
class ComparisonTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant JUST_NOW = NOW.minusSeconds(60);
    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final Money PRICE = roubles(299);
    private static final Money NOTHING = roubles(0);

    private Reach reach = new Reach("bank", Optional.of(Instant.EPOCH), Optional.of(JUST_NOW));
    private final List<CaseView> cases = new ArrayList<>();

    private static Money roubles(long whole) {
        return new Money(whole * 100, Currency.RUB);
    }

    private static Listed listed(PaymentId payment, Money amount, Money back, Instant paidAt) {
        return new Listed(
                "bank",
                "p-1",
                Optional.of(payment),
                Optional.of(amount),
                Optional.of(back),
                paidAt,
                NOW.minus(Duration.ofHours(2)));
    }

    private static Listed listed(Money back) {
        return listed(PAYMENT, PRICE, back, YESTERDAY);
    }

    private static BookedMoney booked(
            Money amount, boolean confirmed, Money back, Instant at, Bought bought) {
        return new BookedMoney(
                PAYMENT, "bank", "p-1", amount, confirmed, back, false, at, at, bought);
    }

    private static BookedMoney booked(Money back, Bought bought) {
        return booked(PRICE, true, back, YESTERDAY, bought);
    }

    private static BookedMoney chargedBack(Bought bought) {
        return new BookedMoney(
                PAYMENT, "bank", "p-1", PRICE, true, NOTHING, true, YESTERDAY, YESTERDAY, bought);
    }

    private void about(CaseKind kind, Optional<Decision> decision) {
        cases.add(
                new CaseView(
                        CaseId.derivedFrom(kind, "x"),
                        kind,
                        PAYMENT.value(),
                        "",
                        Optional.empty(),
                        NOW,
                        decision,
                        "",
                        "",
                        decision.map(_ -> NOW)));
    }

    private List<MoneyDifference> of(Optional<Listed> listed, Optional<BookedMoney> booked) {
        return new Comparison(listed, booked, cases, reach, NOW).differences();
    }

    private List<MoneyDifference> of(Listed listed, BookedMoney booked) {
        return of(Optional.of(listed), Optional.of(booked));
    }

    private List<MoneyDifference> of(Listed listed) {
        return of(Optional.of(listed), Optional.empty());
    }

    private List<MoneyDifference> of(BookedMoney booked) {
        return of(Optional.empty(), Optional.of(booked));
    }

    @Test
    void whatAllThreeTellAlikeDoesNotDiffer() {
        assertThat(of(listed(NOTHING), booked(NOTHING, Bought.ACCESS))).isEmpty();
        assertThat(of(listed(NOTHING), booked(NOTHING, Bought.GIFT))).isEmpty();
    }

    @Test
    void moneyThatTheLedgerLacksIsNoDifferenceWhileItIsOnItsWay() {
        assertThat(of(listed(PAYMENT, PRICE, NOTHING, JUST_NOW)))
                .containsExactly(MoneyDifference.ON_ITS_WAY);
        assertThat(of(listed(NOTHING))).containsExactly(MoneyDifference.NOT_IN_LEDGER);
    }

    @Test
    void moneyOtherwiseThanAgreedIsExplainedByItsCase() {
        var found = booked(roubles(298), false, NOTHING, YESTERDAY, Bought.NOTHING);
        assertThat(of(listed(NOTHING), found)).containsExactly(MoneyDifference.NOT_IN_LEDGER);

        about(CaseKind.DELIVERY_STALLED, Optional.empty());
        assertThat(of(listed(NOTHING), found)).containsExactly(MoneyDifference.NOT_IN_LEDGER);

        about(CaseKind.PAYMENT_MISMATCH, Optional.of(Decision.DISMISS));
        assertThat(of(listed(NOTHING), found)).containsExactly(MoneyDifference.CASE_DECIDED);

        about(CaseKind.MONEY_WITHOUT_INTENT, Optional.empty());
        assertThat(of(listed(NOTHING))).containsExactly(MoneyDifference.CASE_OPEN);
    }

    @Test
    void moneyThatIsNotListedIsExplainedOnlyWhereTheListDoesNotReach() {
        assertThat(of(booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.NOT_AT_PROVIDER);

        reach = new Reach("bank", Optional.of(JUST_NOW), Optional.of(NOW));
        assertThat(of(booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.LIST_STARTS_LATER);

        reach = new Reach("bank", Optional.of(Instant.EPOCH), Optional.of(YESTERDAY));
        assertThat(of(booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.NOT_LISTED_YET);

        reach = new Reach("bank", Optional.empty(), Optional.empty());
        assertThat(of(booked(NOTHING, Bought.ACCESS))).containsExactly(MoneyDifference.NO_LIST);
    }

    @Test
    void anotherAmountOrPaymentIsNeverExplained() {
        assertThat(
                        of(
                                listed(PAYMENT, roubles(298), NOTHING, YESTERDAY),
                                booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.AMOUNT_DIFFERS);
        assertThat(
                        of(
                                listed(new PaymentId("payment-2"), PRICE, NOTHING, YESTERDAY),
                                booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.OTHER_PAYMENT);
    }

    @Test
    void whatWentBackAgreesOrOneOfThemIsBehind() {
        assertThat(of(listed(PRICE), booked(PRICE, Bought.TAKEN)))
                .containsExactly(MoneyDifference.RETURNED);
        assertThat(of(listed(roubles(100)), booked(roubles(100), Bought.SHORTENED)))
                .containsExactly(MoneyDifference.PARTLY_RETURNED);
        assertThat(of(listed(PRICE), booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.RETURN_DIFFERS);
        assertThat(of(listed(NOTHING), booked(roubles(100), Bought.SHORTENED)))
                .containsExactly(MoneyDifference.RETURN_DIFFERS, MoneyDifference.PARTLY_RETURNED);

        var since = booked(PRICE, true, PRICE, JUST_NOW, Bought.TAKEN);
        assertThat(of(listed(NOTHING), since))
                .containsExactly(MoneyDifference.RETURNED_SINCE, MoneyDifference.RETURNED);
    }

    @Test
    void whatTheBankTookEndsTheAccess() {
        assertThat(of(listed(NOTHING), chargedBack(Bought.TAKEN)))
                .containsExactly(MoneyDifference.CHARGED_BACK);
        assertThat(of(listed(NOTHING), chargedBack(Bought.ACCESS)))
                .containsExactly(MoneyDifference.ACCESS_STAYED);
    }

    @Test
    void accessThatDoesNotFollowTheMoneyIsADifference() {
        assertThat(of(listed(NOTHING), booked(NOTHING, Bought.NOTHING)))
                .containsExactly(MoneyDifference.NO_ACCESS);
        assertThat(of(listed(NOTHING), booked(NOTHING, Bought.TAKEN)))
                .containsExactly(MoneyDifference.ACCESS_TAKEN);
        assertThat(of(listed(NOTHING), booked(NOTHING, Bought.SHORTENED)))
                .containsExactly(MoneyDifference.ACCESS_TAKEN);
        assertThat(of(listed(PRICE), booked(PRICE, Bought.ACCESS)))
                .containsExactly(MoneyDifference.ACCESS_STAYED);
        assertThat(of(listed(roubles(9)), booked(roubles(9), Bought.ACCESS)))
                .containsExactly(MoneyDifference.ACCESS_STAYED);
    }

    @Test
    void accessIsGivenTimeToFollowAndACaseExplainsWhereItDoesNot() {
        var paid = listed(PAYMENT, PRICE, NOTHING, JUST_NOW);
        var confirmed = booked(PRICE, true, NOTHING, JUST_NOW, Bought.NOTHING);
        assertThat(of(paid, confirmed)).containsExactly(MoneyDifference.ACCESS_ON_ITS_WAY);

        about(CaseKind.GRANT_REFUSED, Optional.empty());
        assertThat(of(listed(NOTHING), booked(NOTHING, Bought.NOTHING)))
                .containsExactly(MoneyDifference.ACCESS_CASE_OPEN);

        cases.clear();
        about(CaseKind.REVOCATION_REFUSED, Optional.of(Decision.ACCEPT));
        assertThat(of(listed(PRICE), booked(PRICE, Bought.ACCESS)))
                .containsExactly(MoneyDifference.ACCESS_CASE_DECIDED);
    }

    @Test
    void aRefundMadeElsewhereIsOnItsWayUntilTheListIsOld() {
        Listed fresh =
                new Listed(
                        "bank",
                        "p-1",
                        Optional.of(PAYMENT),
                        Optional.of(PRICE),
                        Optional.of(PRICE),
                        YESTERDAY,
                        JUST_NOW);

        assertThat(of(fresh, booked(NOTHING, Bought.ACCESS)))
                .containsExactly(MoneyDifference.RETURN_ON_ITS_WAY);
    }

    @Test
    void aListThatDoesNotTellWhatWentBackIsNoDifference() {
        Listed silent =
                new Listed(
                        "bank",
                        "p-1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        YESTERDAY,
                        YESTERDAY);

        assertThat(of(silent, booked(roubles(100), Bought.SHORTENED)))
                .containsExactly(MoneyDifference.PARTLY_RETURNED);
    }
}
