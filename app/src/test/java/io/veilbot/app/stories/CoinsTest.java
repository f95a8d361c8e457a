package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.web.staff.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna pays with coins; the journal of Crypto Pay judges. */
class CoinsTest extends Story {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"pay", "pay-twice", "pay-lost"})
    void coinsBuyTheKeyHoweverTheShopHearsOfThem(String how) {
        anna.opens().choosesWithCoins("1 месяц").pays(how);
        timePassesUntil(anna, "Ваш ключ готов", "PT1M");

        holdsOneKey(anna);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "amount.minor"))
                .isEqualTo("349");
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "instrument"))
                .isEqualTo("USDT");
        assertThat(journal("invoice-created", payment())).hasSize(1);
        assertThat(journal("invoice-paid", payment())).hasSize(1);
    }

    @Test
    void whoeverChangesTheirMindComesBackToTheOrderThereWas() {
        String roubles = anna.opens().chooses("1 месяц").checkout();
        String coins = anna.taps("🪙").isOffered("💳").goesToCheckout().checkout();
        assertThat(coins).isNotEqualTo(roubles);

        assertThat(anna.taps("💳").isOffered("🪙").goesToCheckout().checkout()).isEqualTo(roubles);
        assertThat(anna.taps("🪙").isOffered("💳").goesToCheckout().checkout()).isEqualTo(coins);

        anna.pays();
        holdsOneKey(anna);
        assertThat(theEventsOf(anna).count("sales.payment-requested")).isEqualTo(2);
    }

    @Test
    void theSameCoinsGoBackOnceAndAccessWithThem() {
        anna.opens().choosesWithCoins("1 месяц").pays();
        holdsOneKey(anna);
        String page = "/admin/payments/" + payment() + "/refunds";
        String[] form = {"number", "1", "amount", "3.49", "reason", "did not like it"};

        Staff.of(shop, Role.ADMIN).does(page, form).does(page, form);

        theEventsOf(anna).include("sales.payment-refunded", "access.subscription-ended");
        String refund = RefundId.of(new PaymentId(payment()), 1).value();
        List<JsonNode> transfers = journal("transfer-completed", refund);
        assertThat(transfers).hasSize(1);
        JsonNode sent = transfers.getFirst().path("data").path("transfer");
        assertThat(sent.path("user_id").asLong()).isEqualTo(anna.id());
        assertThat(sent.path("asset").asText()).isEqualTo("USDT");
        assertThat(sent.path("amount").asText()).startsWith("3.49");
        assertThat(theEventsOf(anna).count("sales.payment-refunded")).isEqualTo(1);
    }

    @Test
    void whatOthersWriteInTheProvidersNameChangesNothing() {
        anna.opens().choosesWithCoins("1 месяц");
        ObjectNode invoice = outside.get("/sandbox/checkout/" + anna.checkout()).deepCopy();
        String body =
                JSON.createObjectNode()
                        .put("update_id", 1)
                        .put("update_type", "invoice_paid")
                        .<ObjectNode>set("payload", invoice.put("status", "paid"))
                        .toString();

        for (var proof : List.of(Map.of("crypto-pay-api-signature", "0".repeat(64)), NONE)) {
            assertThat(outside.posted("/callbacks/cryptopay", body, proof).statusCode())
                    .isEqualTo(200);
        }

        Soon.so("both are forged", () -> forgeries() == 2, this::forgeries);
        timePasses("PT1M");
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isZero();
        anna.pays();
        holdsOneKey(anna);
        assertThat(forgeries()).isEqualTo(2);
    }

    private static final Map<String, String> NONE = Map.of();

    private long forgeries() {
        return shop.bean(JdbcClient.class)
                .sql(
                        """
                        select count(*) from integrations.callback
                        where provider = 'cryptopay' and verdict = 'forged'\
                        """)
                .query(Long.class)
                .single();
    }

    private String payment() {
        return theEventsOf(anna).field("sales.payment-requested", "payment");
    }

    /** What the provider's journal says of something. */
    private List<JsonNode> journal(String what, String about) {
        return outside.get("/sandbox/journal?standIn=cryptopay&what=" + what)
                .valueStream()
                .filter(entry -> entry.toString().contains(about))
                .toList();
    }
}
