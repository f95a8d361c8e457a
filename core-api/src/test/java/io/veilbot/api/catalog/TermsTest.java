package io.veilbot.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.sales.PaymentMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    private static final Entitlement ENTITLEMENT =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 0);

    private static final PaymentMethod CARD = new PaymentMethod("yookassa/bank_card");
    private static final PaymentMethod STARS = new PaymentMethod("stars");

    private static final Money ROUBLES = new Money(29_900, Currency.RUB);
    private static final Money DOLLARS = new Money(300, Currency.USD);

    private final Map<Language, String> names = new EnumMap<>(Language.class);

    TermsTest() {
        names.put(Language.RU, "Месяц");
        names.put(Language.EN, "Month");
    }

    private Terms terms(List<Money> prices, List<PaymentMethod> methods) {
        AccessPeriod month = AccessPeriod.months(1);
        return new Terms(names, month, Allowance.UNLIMITED, ENTITLEMENT, prices, methods, 1);
    }

    private Terms terms() {
        return terms(List.of(ROUBLES, DOLLARS), List.of());
    }

    @Test
    void findsPriceAndName() {
        assertThat(terms().priceIn(Currency.USD)).contains(DOLLARS);
        assertThat(terms().priceIn(Currency.XTR)).isEmpty();
        assertThat(terms().nameIn(Language.RU)).isEqualTo("Месяц");
    }

    @Test
    void noMethodsMeansEveryMethod() {
        assertThat(terms().soldBy(STARS)).isTrue();
        assertThat(terms(List.of(ROUBLES), List.of(CARD)).soldBy(CARD)).isTrue();
        assertThat(terms(List.of(ROUBLES), List.of(CARD)).soldBy(STARS)).isFalse();
    }

    @Test
    void refusesALanguageWithoutAName() {
        names.remove(Language.EN);
        assertThatThrownBy(this::terms).hasMessageContaining("EN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a name that is far too long for a button!"})
    void refusesNamesThatDoNotFitAButton(String name) {
        names.put(Language.RU, name);
        assertThatThrownBy(this::terms).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToBeGivenAway() {
        assertThatThrownBy(() -> terms(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(List.of(new Money(0, Currency.RUB)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoPricesInOneCurrency() {
        List<Money> prices = List.of(ROUBLES, new Money(1, Currency.RUB));
        assertThatThrownBy(() -> terms(prices, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsOwnCopies() {
        List<Money> prices = new ArrayList<>(List.of(ROUBLES));
        Terms terms = terms(prices, List.of());
        prices.clear();
        names.clear();
        assertThat(terms.prices()).containsExactly(ROUBLES);
        assertThat(terms.nameIn(Language.EN)).isEqualTo("Month");
    }

    @Test
    void anEntitlementHasAProtocol() {
        assertThatThrownBy(() -> new Entitlement(List.of(), List.of(), AccessLevel.ALL, 0))
                .isInstanceOf(IllegalArgumentException.class);
        List<Protocol> outline = List.of(Protocol.OUTLINE);
        assertThatThrownBy(() -> new Entitlement(outline, List.of(), AccessLevel.ALL, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
