package io.veilbot.integrations.reconciliation;

import static io.veilbot.api.ops.MoneyDifference.ACCESS_CASE_DECIDED;
import static io.veilbot.api.ops.MoneyDifference.ACCESS_CASE_OPEN;
import static io.veilbot.api.ops.MoneyDifference.ACCESS_ON_ITS_WAY;
import static io.veilbot.api.ops.MoneyDifference.ACCESS_STAYED;
import static io.veilbot.api.ops.MoneyDifference.ACCESS_TAKEN;
import static io.veilbot.api.ops.MoneyDifference.AMOUNT_DIFFERS;
import static io.veilbot.api.ops.MoneyDifference.CASE_DECIDED;
import static io.veilbot.api.ops.MoneyDifference.CASE_OPEN;
import static io.veilbot.api.ops.MoneyDifference.CHARGED_BACK;
import static io.veilbot.api.ops.MoneyDifference.LIST_STARTS_LATER;
import static io.veilbot.api.ops.MoneyDifference.NOT_AT_PROVIDER;
import static io.veilbot.api.ops.MoneyDifference.NOT_IN_LEDGER;
import static io.veilbot.api.ops.MoneyDifference.NOT_LISTED_YET;
import static io.veilbot.api.ops.MoneyDifference.NO_ACCESS;
import static io.veilbot.api.ops.MoneyDifference.NO_LIST;
import static io.veilbot.api.ops.MoneyDifference.ON_ITS_WAY;
import static io.veilbot.api.ops.MoneyDifference.OTHER_PAYMENT;
import static io.veilbot.api.ops.MoneyDifference.PARTLY_RETURNED;
import static io.veilbot.api.ops.MoneyDifference.RETURNED;
import static io.veilbot.api.ops.MoneyDifference.RETURNED_SINCE;
import static io.veilbot.api.ops.MoneyDifference.RETURN_DIFFERS;
import static io.veilbot.api.ops.MoneyDifference.RETURN_ON_ITS_WAY;

import io.veilbot.api.Money;
import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Reach;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import io.veilbot.api.sales.MoneyQuery.Bought;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Money by one id of a provider: what the provider lists, what the ledger has, what was bought. It
 * tells what does not agree, and why, where that is known.
 *
 * @param cases about this money, or the payment it is for
 * @param reach how far the provider's list is kept
 * @param now by the shop's clock
 */
record Comparison(
        Optional<Listed> listed,
        Optional<BookedMoney> booked,
        List<CaseView> cases,
        Reach reach,
        Instant now) {

    /** What the shop hears of, looks up and follows up by itself takes no longer. */
    static final Duration ON_THE_WAY = Duration.ofMinutes(15);

    /** Money may show in a list a little later than it is told of. */
    private static final Duration UNTIL_LISTED = Duration.ofMinutes(1);

    private static final Set<CaseKind> ABOUT_MONEY =
            EnumSet.of(CaseKind.PAYMENT_MISMATCH, CaseKind.MONEY_WITHOUT_INTENT);
    private static final Set<CaseKind> ABOUT_ACCESS =
            EnumSet.of(CaseKind.GRANT_REFUSED, CaseKind.REVOCATION_REFUSED);

    List<MoneyDifference> differences() {
        return Stream.of(money(), returned(), access()).flatMap(Optional::stream).toList();
    }

    private Optional<MoneyDifference> money() {
        if (listed.isEmpty()) {
            return booked.map(this::notListed);
        }
        if (booked.isEmpty()) {
            return Optional.of(notBooked(listed.get()));
        }
        return bothHave(listed.get(), booked.get());
    }

    private MoneyDifference notListed(BookedMoney money) {
        if (reach.from().isEmpty()) {
            return NO_LIST;
        }
        if (reach.covers(money.cameAt().plus(UNTIL_LISTED))) {
            return NOT_AT_PROVIDER;
        }
        return reach.from().get().isAfter(money.cameAt()) ? LIST_STARTS_LATER : NOT_LISTED_YET;
    }

    /** As agreed, that is. */
    private MoneyDifference notBooked(Listed money) {
        return decided(ABOUT_MONEY, CASE_OPEN, CASE_DECIDED)
                .orElseGet(() -> isRecent(money.paidAt()) ? ON_ITS_WAY : NOT_IN_LEDGER);
    }

    private Optional<MoneyDifference> bothHave(Listed list, BookedMoney ledger) {
        if (list.payment().filter(said -> !isAbout(said, ledger)).isPresent()) {
            return Optional.of(OTHER_PAYMENT);
        }
        if (!ledger.confirmed()) {
            return Optional.of(notBooked(list));
        }
        return list.amount().filter(amount -> !amount.equals(ledger.amount())).isPresent()
                ? Optional.of(AMOUNT_DIFFERS)
                : Optional.empty();
    }

    /** What is charged again by itself is listed under the name of the order. */
    private static boolean isAbout(PaymentId said, BookedMoney ledger) {
        PaymentId booked = ledger.payment();
        return said.equals(booked) || said.recurringAs(ledger.providerPaymentId()).equals(booked);
    }

    /** A provider whose list does not tell what went back is believed to agree. */
    private Optional<MoneyDifference> returned() {
        Optional<Money> back = listed.flatMap(Listed::returned);
        if (back.isEmpty() || booked.isEmpty() || booked.get().chargedBack()) {
            return Optional.empty();
        }
        BookedMoney ledger = booked.get();
        if (back.get().equals(ledger.returned())) {
            return Optional.empty();
        }
        Instant read = listed.get().listedAt();
        if (back.get().minor() < ledger.returned().minor()) {
            return Optional.of(ledger.changedAt().isAfter(read) ? RETURNED_SINCE : RETURN_DIFFERS);
        }
        return Optional.of(isRecent(read) ? RETURN_ON_ITS_WAY : RETURN_DIFFERS);
    }

    private Optional<MoneyDifference> access() {
        return booked.filter(BookedMoney::confirmed).flatMap(this::accessFor);
    }

    private Optional<MoneyDifference> accessFor(BookedMoney money) {
        Money kept = money.kept();
        if (kept.minor() == 0) {
            return isGone(money.bought())
                    ? Optional.of(money.chargedBack() ? CHARGED_BACK : RETURNED)
                    : Optional.of(wrong(money, ACCESS_STAYED));
        }
        boolean partly = money.returned().minor() > 0;
        return switch (money.bought()) {
            case NOTHING -> Optional.of(wrong(money, NO_ACCESS));
            case TAKEN -> Optional.of(wrong(money, ACCESS_TAKEN));
            case SHORTENED -> Optional.of(partly ? PARTLY_RETURNED : wrong(money, ACCESS_TAKEN));
            case ACCESS, GIFT ->
                    partly ? Optional.of(wrong(money, ACCESS_STAYED)) : Optional.empty();
        };
    }

    private static boolean isGone(Bought bought) {
        return bought == Bought.TAKEN || bought == Bought.NOTHING;
    }

    /** Unless a case is about it, or it is only just happening. */
    private MoneyDifference wrong(BookedMoney money, MoneyDifference otherwise) {
        return decided(ABOUT_ACCESS, ACCESS_CASE_OPEN, ACCESS_CASE_DECIDED)
                .orElseGet(() -> isRecent(money.changedAt()) ? ACCESS_ON_ITS_WAY : otherwise);
    }

    private Optional<MoneyDifference> decided(
            Set<CaseKind> kinds, MoneyDifference open, MoneyDifference decided) {
        var own = cases.stream().filter(one -> kinds.contains(one.kind())).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean waits = own.stream().anyMatch(one -> one.decision().isEmpty());
        return Optional.of(waits ? open : decided);
    }

    private boolean isRecent(Instant moment) {
        return moment.isAfter(now.minus(ON_THE_WAY));
    }
}
