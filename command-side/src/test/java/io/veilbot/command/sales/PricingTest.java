package io.veilbot.command.sales;

import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.termsAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.Benefit.AmountOff;
import io.veilbot.api.catalog.Benefit.FreeDays;
import io.veilbot.api.catalog.Benefit.PercentOff;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.command.sales.Pricing.Promo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final PromoId CODE = PromoId.ofCode("SPRING");

    private static Offer listed(long minor) {
        Money price = new Money(minor, Currency.RUB);
        return Offer.atListPrice(MONTH, 1, termsAt(price), price);
    }

    private static Offer priced(long list, int personal, Benefit benefit) {
        return new Pricing(listed(list), personal).with(Optional.of(new Promo(CODE, benefit)));
    }

    private static Optional<Discount> by(long list, Optional<PromoId> promo) {
        return Optional.of(new Discount(new Money(list, Currency.RUB), promo));
    }

    private static Benefit roublesOff(long minor) {
        return new AmountOff(new Money(minor, Currency.RUB));
    }

    @Test
    void asksTheListPriceWithoutAReason() {
        assertThat(new Pricing(listed(9_900), 0).with(Optional.empty())).isEqualTo(listed(9_900));
    }

    @ParameterizedTest
    @CsvSource({"9900,10,8910", "9999,10,9000", "101,50,51", "1,99,1", "3,99,1", "100,1,99"})
    void roundsWhatIsLeftUpToAWholeMinorUnit(long list, int percent, long left) {
        assertThat(priced(list, 0, new PercentOff(percent)).price().minor()).isEqualTo(left);
        assertThat(new Pricing(listed(list), percent).with(Optional.empty()).price().minor())
                .isEqualTo(left);
    }

    @Test
    void takesPercentagesExactlyOfAnyPrice() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long list = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            int percent = 1 + random.nextInt(99);
            long exact =
                    BigDecimal.valueOf(list)
                            .multiply(BigDecimal.valueOf(100L - percent))
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact();
            assertThat(priced(list, 0, new PercentOff(percent)).price().minor())
                    .as("%s off %s", percent, list)
                    .isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @CsvSource({"9900,900,9000", "9900,9899,1", "9900,9900,1", "9900,20000,1"})
    void leavesSomethingToPay(long list, long off, long left) {
        assertThat(priced(list, 0, roublesOff(off)).price().minor()).isEqualTo(left);
    }

    @Test
    void leavesSomethingToPayOfEverything() {
        assertThat(new Pricing(listed(9_900), 100).with(Optional.empty()).price().minor()).isOne();
    }

    @Test
    void takesAnAmountOffItsOwnCurrencyOnly() {
        var dollar = new AmountOff(new Money(100, Currency.USD));
        assertThat(priced(9_900, 0, dollar)).isEqualTo(listed(9_900));
    }

    @Test
    void lowersNothingForFreeDays() {
        assertThat(priced(9_900, 0, new FreeDays(3))).isEqualTo(listed(9_900));
    }

    @Test
    void countsTheBetterReasonAndSaysWhich() {
        Offer own = priced(10_000, 20, new PercentOff(10));
        assertThat(own.price().minor()).isEqualTo(8_000);
        assertThat(own.discount()).isEqualTo(by(10_000, Optional.empty()));

        Offer code = priced(10_000, 20, new PercentOff(30));
        assertThat(code.price().minor()).isEqualTo(7_000);
        assertThat(code.discount()).isEqualTo(by(10_000, Optional.of(CODE)));
    }

    @Test
    void sparesACodeThatDoesNoBetter() {
        assertThat(priced(10_000, 10, new PercentOff(10)).discount())
                .isEqualTo(by(10_000, Optional.empty()));
    }
}
