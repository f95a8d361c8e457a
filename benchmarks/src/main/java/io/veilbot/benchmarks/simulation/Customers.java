package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Currency;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.time.Duration;
import java.util.Optional;

/** People who come, tap twice, pay, change their minds, pay late, and come again. */
final class Customers {

    private static final Duration SEASON = Duration.ofDays(90);
    private static final PaymentMethod METHOD = new PaymentMethod("till");

    private final Agenda agenda;
    private final Dice dice;
    private final Door door;
    private final Payers payers;

    Customers(Agenda agenda, Dice dice, Door door, Payers payers) {
        this.agenda = agenda;
        this.dice = dice;
        this.door = door;
        this.payers = payers;
    }

    /**
     * @param payments how many purchases they begin altogether: some time of the season, or all at
     *     once where a code is in a hurry
     */
    void come(int payments) {
        for (int attempt = 0; attempt < payments; attempt++) {
            CustomerId customer = door.anybody(dice);
            String order = Integer.toString(attempt);
            if (dice.happens(80)) {
                agenda.after(Codes.RUSH, () -> buy(customer, order, Optional.of(Codes.HURRY)));
            } else {
                agenda.after(dice.within(SEASON), () -> buy(customer, order, Optional.empty()));
            }
        }
    }

    private void buy(CustomerId customer, String order, Optional<PromoId> rush) {
        door.enter(customer);
        var payment = PaymentId.derivedFrom(customer, order);
        Dice own = dice.of(payment.value());
        var plain =
                new RequestPayment(
                        payment,
                        customer,
                        own.oneOf(Opening.TARIFFS),
                        METHOD,
                        Currency.RUB,
                        SubscriptionId.of(customer, 1),
                        Optional.empty(),
                        own.happens(80));
        Optional<PromoId> code =
                rush.or(() -> own.happens(200) ? Optional.of(Codes.SPRING) : Optional.empty());
        RequestPayment wish = code.map(it -> with(it, plain)).orElse(plain);
        if (!door.ask(wish, customer) && !door.ask(plain, customer)) {
            return;
        }
        if (own.happens(100)) {
            var _ = door.ask(wish, customer);
        }
        payers.decide(payment);
    }

    private static RequestPayment with(PromoId code, RequestPayment plain) {
        return new RequestPayment(
                plain.payment(),
                plain.customer(),
                plain.tariff(),
                plain.method(),
                plain.currency(),
                plain.subscription(),
                Optional.of(code),
                plain.gift());
    }
}
