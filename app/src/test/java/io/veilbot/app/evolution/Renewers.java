package io.veilbot.app.evolution;

import static io.veilbot.app.evolution.Market.subscriptionOf;
import static io.veilbot.app.evolution.Opening.MONTH;

import io.veilbot.api.Actor;
import io.veilbot.api.Currency;
import io.veilbot.api.Secret;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordSavedMethod;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalTry;
import java.time.Duration;
import java.time.Instant;

/** People whose access renews by itself. */
record Renewers(Market market) {

    /** Is declined, then charged, and then stops it. */
    void oleg() {
        CustomerId oleg = market.comes("Олег", 2006);
        SubscriptionId his = subscriptionOf(oleg);
        RenewalId renewal = RenewalId.of(his);
        agrees(oleg, renewal);
        Instant end = market.endOf(his);
        market.passes(Duration.between(market.now(), end.minus(Duration.ofDays(1))));
        PaymentId first = renewal.charge(end, RenewalTry.A_DAY_BEFORE);
        market.providerSays(
                first, new PaymentOutcome.Declined(Market.atProvider(first), "insufficient_funds"));
        market.passes(Duration.ofHours(22));
        market.pays(renewal.charge(end, RenewalTry.TWO_HOURS_BEFORE));
        market.does(
                Actor.customer(oleg),
                new EndRenewal(renewal, RenewalEnding.PERSON, "asked for in the chat"));
    }

    private void agrees(CustomerId who, RenewalId renewal) {
        PaymentId order = PaymentId.derivedFrom(who, "renewing");
        market.does(
                Actor.customer(who),
                new RequestPayment(
                        order,
                        who,
                        MONTH,
                        new PaymentMethod("yookassa").renewing(),
                        Currency.RUB,
                        subscriptionOf(who)));
        market.pays(order);
        market.does(
                Actor.system("payment-desk"),
                new RecordSavedMethod(
                        renewal,
                        order,
                        "yookassa",
                        new Secret("pm-" + order.value()),
                        new Secret("MIR •• 4444")));
    }
}
