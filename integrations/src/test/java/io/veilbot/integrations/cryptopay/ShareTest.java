package io.veilbot.integrations.cryptopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.cryptopay.PaidReader.Coins;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private static StrictJson invoice(String status, String asset, String paid) {
        return StrictJson.object(
                """
                {"invoice_id":1,"status":"%s","fiat":"RUB","amount":"299.00",
                 "paid_asset":"%s","paid_amount":"%s"}\
                """
                        .formatted(status, asset, paid));
    }

    private static Outcome<Coins> share(StrictJson invoice, String part) {
        return Share.of(invoice, Money.parse(part, Currency.RUB));
    }

    @ParameterizedTest
    @CsvSource({
        "USDT, 3.232433, 299.00, 3.232433",
        "USDT, 3.232433, 149.50, 1.616216",
        "TON, 0.646486487, 149.50, 0.323243243",
        "BTC, 0.00004041, 149.50, 0.00002020",
        "USDT, 3.232433, 0.01, 0.000108"
    })
    void isTheSameShareOfTheCoinsThatCame(String asset, String came, String part, String sent) {
        assertThat(share(invoice("paid", asset, came), part))
                .isEqualTo(new Outcome.Done<>(new Coins(asset, new BigDecimal(sent))));
    }

    @Test
    void isNothingOfWhatIsNotMoneyOrIsMore() {
        assertThat(share(invoice("active", "USDT", "3"), "1.00"))
                .isEqualTo(new Outcome.Refused<>("not_paid"));
        assertThat(share(invoice("paid", "USDT", "3"), "299.01"))
                .isEqualTo(new Outcome.Refused<>("not_a_part_of_it"));
        assertThat(share(invoice("paid", "JET", "3"), "1.00"))
                .isEqualTo(new Outcome.Refused<>("not_a_part_of_it"));
        assertThat(Share.of(invoice("paid", "USDT", "3"), Money.parse("1.00", Currency.USD)))
                .isEqualTo(new Outcome.Refused<>("not_a_part_of_it"));
    }
}
