package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.PromoCommand.CreatePromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.catalog.TariffQuery.TariffsOnSale;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromoTest extends Story {

    private static final int PEOPLE = 100;

    private final Commands commands = shop.bean(Commands.class);

    @Test
    void lowersThePriceOfTheOrderItIsEnteredFor() {
        create("SPRING", new Benefit.PercentOff(20), 1);

        anna.opens().chooses("1 месяц").taps("🎟 Промокод").says("spring");
        anna.isOffered("Оплатить 239,20").goesToCheckout().pays();

        holdsOneKey(anna);
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "amount.minor"))
                .isEqualTo("23920");
        String redeemed = "catalog.promo-redeemed";
        Soon.so(redeemed, () -> stored(redeemed, "customer", idOf(anna)) == 1, () -> "");
        theEventsOf(anna)
                .besides(redeemed)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "catalog.promo-reserved",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
    }

    @Test
    void leadsBackToTheOrderThatHasIt() {
        create("AUTUMN", new Benefit.PercentOff(20), 10);

        anna.opens().says("/promo autumn").sees("Код принят");
        anna.chooses("1 месяц").isOffered("Оплатить 239,20").taps("‹ Назад").isOffered("1 месяц");
        anna.taps("3 месяца").sees("Ваш код уже в этом заказе");

        anna.isOffered("Оплатить 239,20");
        theEventsOf(anna)
                .are("catalog.promo-reserved", "sales.payment-requested", "sales.invoice-opened");
    }

    @Test
    void freeDaysNeedNoPayment() {
        create("GIVEAWAY", new Benefit.FreeDays(5), 10);

        anna.opens().says("/promo giveaway").sees("бесплатные дни ваши");

        holdsOneKey(anna);
        theEventsOf(anna)
                .are(
                        "catalog.promo-claimed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
    }

    @Test
    void theLastUseLowersOnePriceHoweverManyWantIt() throws Exception {
        PromoId last = create("LAST", new Benefit.PercentOff(20), 1);
        TariffId month = tariff("1 месяц");
        List<Callable<Boolean>> wishes =
                IntStream.range(0, PEOPLE)
                        .<Callable<Boolean>>mapToObj(number -> () -> isSold(number, month, last))
                        .toList();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            long sold = 0;
            for (Future<Boolean> wish : crowd.invokeAll(wishes)) {
                sold += resultOf(wish) ? 1 : 0;
            }
            assertThat(sold).isEqualTo(1);
        }

        anna.opens().says("/promo LAST").sees("Код принят");
        anna.taps("1 месяц").sees("использован столько раз");
        theEventsOf(anna).are();
        assertThat(reservationsOf(last)).isEqualTo(1);
    }

    private static boolean resultOf(Future<Boolean> wish) throws InterruptedException {
        try {
            return wish.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Each is somebody nobody has met; who comes too late is refused. */
    private boolean isSold(int number, TariffId tariff, PromoId promo) {
        var customer = CustomerId.ofTelegram(9_000_000L + number, shop.bean(byte[].class));
        var name = new PersonalText(customer, "Somebody");
        var telegram = new PersonalText(customer, Integer.toString(9_000_000 + number));
        commands.send(
                new RegisterCustomer(customer, telegram, name, Language.RU, ""),
                Actor.customer(customer));
        try {
            commands.send(wish(customer, tariff, promo), Actor.customer(customer));
            return true;
        } catch (RefusedException no) {
            assertThat(no.refusal()).isEqualTo(Refusal.PROMO_USED_UP);
            return false;
        }
    }

    private static RequestPayment wish(CustomerId customer, TariffId tariff, PromoId promo) {
        return new RequestPayment(
                PaymentId.derivedFrom(customer, "last"),
                customer,
                tariff,
                new PaymentMethod("yookassa"),
                Currency.RUB,
                SubscriptionId.of(customer, 1),
                Optional.of(promo),
                false);
    }

    private PromoId create(String code, Benefit benefit, int uses) {
        PromoId promo = PromoId.ofCode(code);
        var terms = new PromoTerms(code, benefit, uses, 1, Optional.empty(), List.of());
        happens(new CreatePromo(promo, terms), Actor.staff("story"));
        return promo;
    }

    private TariffId tariff(String name) {
        return shop.bean(Queries.class).ask(new TariffsOnSale()).tariffs().stream()
                .filter(one -> one.terms().nameIn(Language.RU).equals(name))
                .map(TariffView::tariff)
                .findFirst()
                .orElseThrow();
    }

    private long reservationsOf(PromoId promo) {
        return stored("catalog.promo-reserved", "promo", promo.value());
    }
}
