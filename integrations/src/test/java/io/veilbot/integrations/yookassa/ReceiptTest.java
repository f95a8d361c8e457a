package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    private static String written(ReceiptSettings settings) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        new Receipt(settings).write(body, Money.parse("149.50", Currency.RUB));
        return body.toString();
    }

    @Test
    void isOneItemOfExactlyTheAmount() {
        assertThat(written(Account.RECEIPTS))
                .isEqualTo(
                        """
                        {"receipt":{"customer":{"email":"till@shop.example"},\
                        "items":[{"description":"Доступ к VPN","quantity":"1.00",\
                        "amount":{"value":"149.50","currency":"RUB"},"vat_code":1,\
                        "payment_subject":"service","payment_mode":"full_payment"}],\
                        "tax_system_code":2}}\
                        """);
    }

    @Test
    void goesToAPhoneWhereThereIsNoEmailAndLeavesOutWhatIsNotSaid() {
        var settings = new ReceiptSettings(true, "", "79000000000", "VPN", 11, 0);

        assertThat(written(settings))
                .startsWith("{\"receipt\":{\"customer\":{\"phone\":\"79000000000\"},")
                .contains("\"vat_code\":11,")
                .doesNotContain("tax_system_code");
    }

    @Test
    void isNotWrittenWhereTheShopGivesNone() {
        assertThat(written(ReceiptSettings.NONE)).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', VPN, 1, 1, neither email nor phone",
        "nobody, '', VPN, 1, 1, email is no address",
        "'', +7900, VPN, 1, 1, phone is not digits",
        "a@b.example, '', VPN, 0, 1, vat-code",
        "a@b.example, '', VPN, 1, 7, tax-system-code",
        "a@b.example, '', ' ', 1, 1, item"
    })
    void saysWhatIsMissing(
            String email, String phone, String item, int vat, int tax, String complaint) {
        assertThatThrownBy(() -> new ReceiptSettings(true, email, phone, item, vat, tax))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("veilbot.yookassa.receipts: receipts are on, but ")
                .hasMessageContaining(complaint);
        assertThatCode(() -> new ReceiptSettings(false, email, phone, item, vat, tax))
                .doesNotThrowAnyException();
    }
}
