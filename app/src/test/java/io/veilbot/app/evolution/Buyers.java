package io.veilbot.app.evolution;

import static io.veilbot.app.evolution.Market.STAFF;
import static io.veilbot.app.evolution.Market.atProvider;
import static io.veilbot.app.evolution.Market.subscriptionOf;
import static io.veilbot.app.evolution.Opening.MONTH;
import static io.veilbot.app.evolution.Opening.SPRING;

import io.veilbot.api.Actor;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.GiftCommand.RedeemGift;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentCommand.ApproveRefund;
import io.veilbot.api.sales.PaymentCommand.DeclineRefund;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome;
import java.util.Optional;

/** People whose money comes otherwise than agreed, does not come, or goes back. */
record Buyers(Market market) {

    private static final Actor PROVIDER = Actor.provider("yookassa");
    private static final Actor SECOND = Actor.staff("boris");
    private static final Money TOO_LITTLE = roubles(199);

    private static Money roubles(long whole) {
        return new Money(whole * 100, Currency.RUB);
    }

    /** Pays too little, and is welcome. */
    CustomerId vera() {
        CustomerId vera = market.comes("Вера", 2001);
        market.decides(mispays(vera), Decision.ACCEPT, "the old price was on the poster");
        return vera;
    }

    /** Pays too little, and has it back; then tries in vain. */
    void gleb() {
        CustomerId gleb = market.comes("Глеб", 2002);
        PaymentId payment = mispays(gleb);
        market.decides(payment, Decision.REFUND, "wants it back");
        var refund = RefundId.ofFinding(payment, atProvider(payment));
        refundEnds(payment, refund, new RefundOutcome.Returned("rf-1", TOO_LITTLE));
        comesToNothing(gleb);
    }

    /** Staff will have to decide what that means. */
    PaymentId mispays(CustomerId who) {
        PaymentId payment = market.orders(who, MONTH);
        market.pays(payment, TOO_LITTLE);
        return payment;
    }

    private void comesToNothing(CustomerId who) {
        PaymentId expired = market.orders(who, MONTH, Optional.of(SPRING), false);
        market.providerSays(
                expired, new PaymentOutcome.Declined(atProvider(expired), "insufficient_funds"));
        market.providerSays(expired, new PaymentOutcome.Expired(atProvider(expired)));
        PaymentId left = market.orders(who, MONTH);
        market.providerSays(left, new PaymentOutcome.Cancelled(atProvider(left), "by the payer"));
        PaymentId unwanted = market.wishes(who, MONTH, Optional.empty(), false);
        market.does(PROVIDER, new RecordInvoiceRefused(unwanted, "invalid receipt"));
    }

    /** One gift is taken, the other goes back. */
    void gifts() {
        CustomerId dina = market.comes("Дина", 2003);
        CustomerId egor = market.comes("Егор", 2004);
        GiftId taken = GiftId.of(givenBy(dina));
        market.does(
                Actor.customer(egor),
                new RedeemGift(taken, market.codeOf(taken), egor, subscriptionOf(egor)));
        PaymentId other = givenBy(dina);
        refunds(other, 1, roubles(299), Optional.of("rf-2"));
    }

    private PaymentId givenBy(CustomerId who) {
        PaymentId payment = market.orders(who, MONTH, Optional.empty(), true);
        market.pays(payment);
        return payment;
    }

    /** Half goes back, more does not, and then the bank takes all of it. */
    void galya() {
        CustomerId galya = market.comes("Галя", 2005);
        PaymentId payment = market.buys(galya, MONTH);
        refunds(payment, 1, roubles(150), Optional.of("rf-3"));
        refunds(payment, 2, roubles(100), Optional.empty());
        market.does(
                PROVIDER, new RecordChargeback(payment, roubles(149), "fraud", SeenBy.RECONCILER));
    }

    /** Sends ten times too much; it goes back only once a second person says so. */
    void semyon() {
        CustomerId semyon = market.comes("Семён", 2006);
        PaymentId payment = market.orders(semyon, MONTH);
        Money much = roubles(5_990);
        market.pays(payment, much);
        market.decides(payment, Decision.ACCEPT, "keeps the rest for later");
        var first = RefundId.of(payment, 1);
        var second = RefundId.of(payment, 2);
        market.does(STAFF, new RequestRefund(payment, first, Optional.empty(), much, "at once"));
        market.does(SECOND, new DeclineRefund(payment, first, "he keeps a month"));
        Money rest = roubles(5_691);
        market.does(STAFF, new RequestRefund(payment, second, Optional.empty(), rest, "the rest"));
        market.does(SECOND, new ApproveRefund(payment, second, "that is right"));
        refundEnds(payment, second, new RefundOutcome.Returned("rf-4", rest));
    }

    /**
     * @param returned the provider's id of it; empty if it refuses
     */
    private void refunds(PaymentId payment, int number, Money amount, Optional<String> returned) {
        var refund = RefundId.of(payment, number);
        market.does(STAFF, new RequestRefund(payment, refund, Optional.empty(), amount, "unhappy"));
        refundEnds(
                payment,
                refund,
                returned.<RefundOutcome>map(id -> new RefundOutcome.Returned(id, amount))
                        .orElseGet(() -> new RefundOutcome.Refused("too late")));
    }

    private void refundEnds(PaymentId payment, RefundId refund, RefundOutcome outcome) {
        market.does(PROVIDER, new RecordRefundOutcome(payment, refund, outcome, SeenBy.POLL));
    }
}
