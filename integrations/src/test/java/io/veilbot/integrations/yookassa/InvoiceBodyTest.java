package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceBodyTest {

    private static final int ANYWHERE = 1;

    private static String body(YooKassaSettings settings, String way, Language language) {
        var receipt = new Receipt(settings.receipts());
        return new InvoiceBody(new ObjectMapper(), settings, receipt)
                .of(YooKassaTest.request(way, language));
    }

    @ParameterizedTest
    @CsvSource({
        "yookassa, false",
        "yookassa/bank_card, false",
        "yookassa/renewing, false",
        "yookassa/sbp, true",
        "yookassa/saved, true"
    })
    void earmarksMoneyFirstWhereTheWayToPayIsInTwoSteps(String way, String capture) {
        var ways = List.of("yookassa", "yookassa/bank_card");
        var settings = Account.at(ANYWHERE, ways, ReceiptSettings.NONE);

        assertThat(body(settings, way, Language.RU)).contains("\"capture\":" + capture + ",");
    }

    @Test
    void refusesTwoStepsWhereMoneyIsTakenAtOnce() {
        for (String way : List.of("yookassa/sbp", "cryptopay", "true")) {
            assertThatThrownBy(() -> Account.at(ANYWHERE, List.of(way), ReceiptSettings.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two-step")
                    .hasMessageContaining(way);
        }
    }

    @Test
    void asksWithAReceiptOfThePriceInThePayersOwnLanguage() {
        var settings = Account.at(ANYWHERE, List.of(), Account.RECEIPTS);

        assertThat(body(settings, "yookassa", Language.EN))
                .contains("\"description\":\"Month, № 01234567\"")
                .contains("\"receipt\":{\"customer\":{\"email\":\"till@shop.example\"}")
                .contains("\"quantity\":\"1.00\",\"amount\":{\"value\":\"299.00\"");
    }
}
