package io.veilbot.sandbox.cryptopay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

    private static final String TOKEN = "Crypto-Pay-API-Token";

    @TempDir Path folder;
    private Sandbox sandbox = Sandboxes.inMemory();
    private Caller caller = Caller.of(sandbox.port());

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Said get(String call) {
        return caller.get("/cryptopay/api/" + call, TOKEN, "1:crypto");
    }

    private Said post(String method, String json) {
        return caller.post("/cryptopay/api/" + method, json, TOKEN, "1:crypto");
    }

    private JsonNode result(String call) {
        return get(call).body().path("result");
    }

    private String invoice() {
        return result("createInvoice?currency_type=fiat&fiat=RUB&amount=299.00&expires_in=3600")
                .path("invoice_id")
                .asText();
    }

    @Test
    void takesTheQueryAFormAndJsonAlike() {
        assertThat(result("createInvoice?asset=USDT&amount=3.5").path("amount").asText())
                .isEqualTo("3.5");
        JsonNode made = post("createInvoice", "{\"asset\":\"TON\",\"amount\":9.5}").body();
        assertThat(made.path("ok").asBoolean()).isTrue();
        assertThat(made.path("result").path("amount").asText()).isEqualTo("9.5");
        var form =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/cryptopay/api/createInvoice"
                                                .formatted(sandbox.port())))
                        .headers(
                                TOKEN,
                                "1:crypto",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("asset=BTC&amount=0.001"))
                        .build();
        assertThat(caller.send(form).body().path("result").path("asset").asText()).isEqualTo("BTC");
        assertThat(result("getInvoices?count=2").path("items"))
                .extracting(one -> one.path("asset").asText())
                .containsExactly("BTC", "TON");
    }

    @ParameterizedTest
    @CsvSource({
        "createInvoice?asset=USDT, AMOUNT_INVALID",
        "createInvoice?asset=DOGE&amount=1, ASSET_INVALID",
        "createInvoice?currency_type=fiat&fiat=XXX&amount=1, FIAT_INVALID",
        "createInvoice?asset=USDT&amount=1&expires_in=0, EXPIRES_IN_INVALID",
        "createInvoice?asset=USDT&amount=1&expires_in=2678401, EXPIRES_IN_INVALID",
        "getInvoices?count=1001, COUNT_INVALID",
        "deleteInvoice?invoice_id=1, INVOICE_NOT_FOUND",
        "transfer?user_id=1&asset=USDT&amount=0.5&spend_id=a, AMOUNT_TOO_SMALL",
        "transfer?user_id=x&asset=USDT&amount=5&spend_id=a, USER_NOT_FOUND",
        "transfer?user_id=1&asset=USDT&amount=5, SPEND_ID_INVALID"
    })
    void saysNoByName(String call, String name) {
        Said no = get(call);
        assertThat(no.status()).isEqualTo(400);
        assertThat(no.body().path("ok").asBoolean(true)).isFalse();
        assertThat(no.body().path("error").path("name").asText()).isEqualTo(name);
    }

    @Test
    void letsNobodyElseInAndKnowsNoOtherMethod() {
        assertThat(caller.get("/cryptopay/api/getMe", TOKEN, "1:other").status()).isEqualTo(401);
        assertThat(get("pay").status()).isEqualTo(405);
        assertThat(result("getMe").path("app_id").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhatAPaidInvoiceCostInCoins() {
        String id = invoice();
        assertThat(pay(id, "{\"asset\":\"TON\"}")).isEqualTo(200);
        JsonNode paid = result("getInvoices?invoice_ids=" + id).path("items").path(0);
        assertThat(paid.path("status").asText()).isEqualTo("paid");
        assertThat(paid.path("amount").asText()).isEqualTo("299.00");
        assertThat(paid.path("paid_asset").asText()).isEqualTo("TON");
        assertThat(paid.path("paid_amount").asText()).isEqualTo("0.64648649");
        assertThat(paid.path("fee_amount").isNumber()).isTrue();
        assertThat(pay(id, "{}")).isEqualTo(200);
        assertThat(caller.post("/sandbox/checkout/" + id + "/expire", "{}").status())
                .isEqualTo(409);
        assertThat(caller.post("/sandbox/checkout/" + id + "/decline", "{}").status())
                .isEqualTo(404);
    }

    private int pay(String id, String how) {
        return caller.post("/sandbox/checkout/" + id + "/pay", how).status();
    }

    @Test
    void anInvoiceNobodyPaidInTimeIsOver() {
        String id = invoice();
        assertThat(caller.post("/sandbox/clock", "{\"advance\":\"PT1H1S\"}").status())
                .isEqualTo(200);
        assertThat(result("getInvoices?status=expired").path("items")).hasSize(1);
        assertThat(pay(id, "{}")).isEqualTo(409);
    }

    @Test
    void takesASpendIdOnce() {
        String transfer = "transfer?user_id=1001&asset=USDT&amount=5&spend_id=refund-1";
        assertThat(get(transfer).status()).isEqualTo(200);
        assertThat(get(transfer).body().path("error").path("name").asText())
                .isEqualTo("SPEND_ID_ALREADY_USED");
        assertThat(result("getTransfers?spend_id=refund-1").path("items")).hasSize(1);
        assertThat(result("getTransfers?spend_id=refund-2").path("items")).isEmpty();
    }

    @Test
    void remembersAcrossARestart() {
        sandbox.close();
        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        caller = Caller.of(sandbox.port());
        String id = invoice();
        assertThat(pay(id, "{}")).isEqualTo(200);
        sandbox.close();

        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        caller = Caller.of(sandbox.port());
        assertThat(result("getInvoices?status=paid").path("items")).hasSize(1);
        assertThat(invoice()).isNotEqualTo(id);
    }

    @Test
    void aBrowserSeesWhatItCostsInCoins() {
        String page =
                caller.get("/sandbox/checkout/" + invoice(), "Accept", "text/html").raw().body();
        assertThat(page).contains("3.23243244 USDT").contains("299\u00a0₽").doesNotContain("4444");
    }
}
