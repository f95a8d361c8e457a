package io.veilbot.sandbox.platega;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final String[] LOGIN = {
        "X-MerchantId", PlategaStandIn.MERCHANT, "X-Secret", PlategaStandIn.SECRET
    };
    private static final String ORDER =
            """
            {"paymentMethod":2,"paymentDetails":{"amount":199.5,"currency":"RUB"},
             "description":"Month","return":"https://shop.example/","payload":"payment-1"}\
            """;

    @TempDir Path folder;
    private Sandbox sandbox = Sandboxes.inMemory();
    private Caller caller = Caller.of(sandbox.port());

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Said process(String order) {
        return caller.post("/platega/transaction/process", order, LOGIN);
    }

    private JsonNode read(String id) {
        return caller.get("/platega/transaction/" + id, LOGIN).body();
    }

    private String made() {
        return process(ORDER).body().path("transactionId").asText();
    }

    private int does(String id, String deed) {
        return caller.post("/sandbox/checkout/" + id + "/" + deed, "{}").status();
    }

    @Test
    void makesATransactionUnderAnIdOfItsOwnEachTime() {
        JsonNode first = process(ORDER).body();

        assertThat(first.path("status").asText()).isEqualTo("PENDING");
        assertThat(first.path("expiresIn").asText()).isEqualTo("00:15:00");
        String id = first.path("transactionId").asText();
        assertThat(first.path("redirect").asText()).endsWith("/sandbox/checkout/" + id);
        assertThat(read(id).path("paymentDetails").path("amount").isNumber()).isTrue();
        assertThat(made()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"3fa85f64-5717-4562-b3fc-2c963f66afa6\",\"paymentMethod\"",
                "{\"orderId\":1,\"paymentMethod\"",
                "{\"payload\":7,\"paymentMethod\"",
            })
    void refusesAFieldTooManyOrOfAnotherKind(String beginning) {
        String order = ORDER.replace(",\"payload\":\"payment-1\"", "");
        assertThat(process(order).status()).isEqualTo(200);
        assertThat(process(order.replace("{\"paymentMethod\"", beginning)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"199.5\"", "0", "-1", "null"})
    void refusesAnAmountThatIsNoNumberOfRoubles(String amount) {
        assertThat(process(ORDER.replace("199.5", amount)).status()).isEqualTo(400);
    }

    @Test
    void letsNobodyInWithoutBothHeaders() {
        assertThat(caller.get("/platega/transaction/1").status()).isEqualTo(401);
        String[] half = {"X-MerchantId", PlategaStandIn.MERCHANT};
        assertThat(caller.post("/platega/transaction/process", ORDER, half).status())
                .isEqualTo(401);
    }

    @Test
    void runsOutAfterAQuarterOfAnHour() {
        String id = made();
        caller.post("/sandbox/clock", "{\"advance\":\"PT14M59S\"}");
        assertThat(read(id).path("status").asText()).isEqualTo("PENDING");

        caller.post("/sandbox/clock", "{\"advance\":\"PT2S\"}");

        assertThat(read(id).path("status").asText()).isEqualTo("EXPIRED");
        assertThat(does(id, "pay")).isEqualTo(409);
    }

    @Test
    void theBankTakesBackOnlyWhatCame() {
        String id = made();
        assertThat(does(id, "charge-back")).isEqualTo(409);
        assertThat(does(id, "pay")).isEqualTo(200);
        assertThat(does(id, "charge-back")).isEqualTo(200);
        assertThat(does(id, "charge-back")).isEqualTo(200);
        assertThat(does(id, "give-back")).isEqualTo(409);

        assertThat(read(id).path("status").asText()).isEqualTo("CHARGEBACKED");
    }

    @Test
    void thePageOffersToRegretOnlyWhatIsPaid() {
        String id = made();
        assertThat(page(id)).doesNotContain("charge-back").contains("Let the bank decline");
        does(id, "pay");
        assertThat(page(id)).contains("/sandbox/checkout/" + id + "/charge-back");
        does(id, "charge-back");
        assertThat(page(id)).contains("The money went back").doesNotContain("/charge-back");
    }

    private String page(String id) {
        return caller.get("/sandbox/checkout/" + id, "Accept", "text/html").raw().body();
    }

    @Test
    void remembersAcrossRestarts() {
        sandbox.close();
        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        caller = Caller.of(sandbox.port());
        String id = made();
        does(id, "pay");
        sandbox.close();
        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        caller = Caller.of(sandbox.port());

        assertThat(read(id).path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(read(id).path("payload").asText()).isEqualTo("payment-1");
    }
}
