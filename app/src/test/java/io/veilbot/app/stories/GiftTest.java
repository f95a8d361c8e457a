package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GiftTest extends Story {

    private final Person boris = Person.newcomer(outside, "Борис");
    private final Person clara = Person.newcomer(outside, "Клара");

    @Test
    void isOpenedOnceByWhoeverHasTheLink() {
        anna.opens().choosesAsGift("1 месяц").pays();
        String link = Person.startParameterIn(anna.sees("Ваш подарок готов"));

        boris.says("/start " + link);
        holdsOneKey(boris);
        anna.sees("Ваш подарок открыли");
        clara.says("/start " + link).sees("Этот подарок уже открыли");
        boris.says("/gift " + link.substring("gift_".length())).sees("Подарок ваш");
        anna.says("/gift").sees("1 месяц: открыт");

        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "sales.gift-issued");
        theEventsOf(boris)
                .are(
                        "sales.gift-redeemed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        theEventsOf(clara).are();
        assertThat(anna.countOf("Ваш подарок открыли")).isEqualTo(1);
    }

    @Test
    void aCodeThatNobodyWasGivenOpensNothing() {
        anna.says("/gift").sees("Подарки");
        anna.says("Zm9ydHktdHdvIGlzIHRoZSBhbnN3ZXI_").sees("Мы не знаем такого подарка");
        theEventsOf(anna).are();
    }
}
