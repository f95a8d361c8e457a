package io.veilbot.sandbox.stripe;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

    private static final String BEARER = "Bearer " + StripeStandIn.SECRET_KEY;
    private static final String PAGE =
            "mode=payment&success_url=https%3A%2F%2Fshop.example&metadata[payment_id]=payment-1"
                    + "&line_items[0][quantity]=2&line_items[0][price_data][currency]=usd"
                    + "&line_items[0][price_data][unit_amount]=349"
                    + "&line_items[0][price_data][product_data][name]=Month";

    @TempDir private Path folder;
    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void open() {
        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        caller = Caller.of(sandbox.port());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Said get(String address) {
        return caller.get("/stripe/v1/" + address, "Authorization", BEARER);
    }

    private Said post(String address, String form, String key) {
        String url = "http://127.0.0.1:%d/stripe/v1/%s".formatted(sandbox.port(), address);
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .headers("Authorization", BEARER, "Idempotency-Key", key)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        return caller.send(request.build());
    }

    private String page(String key) {
        return post("checkout/sessions", PAGE, key).body().path("id").asText();
    }

    private int person(String deed, String id) {
        return caller.post("/sandbox/checkout/" + id + "/" + deed, "{}").status();
    }

    @ParameterizedTest
    @CsvSource({
        "&mode=setup, mode, ''",
        "&colour=red, colour, parameter_unknown",
        "&expires_at=soon, expires_at, parameter_invalid_integer",
        "&expires_at=1, expires_at, ''",
        "&metadata=plain, metadata[payment_id], parameter_invalid"
    })
    void saysWhatIsWrongWithAPage(String added, String param, String code) {
        String form = added.substring(1) + "&" + PAGE;

        Said no = post("checkout/sessions", form, "key");

        assertThat(no.status()).isEqualTo(400);
        assertThat(no.body().at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(no.body().at("/error/param").asText()).isEqualTo(param);
        assertThat(no.body().at("/error/code").asText()).isEqualTo(code);
        assertThat(get("checkout/sessions").body().path("data")).isEmpty();
    }

    @Test
    void addsUpWhatIsOnThePageAndTakesNoLessThanHalfADollar() {
        JsonNode made = post("checkout/sessions", PAGE, "key").body();
        assertThat(made.path("amount_total").asLong()).isEqualTo(698);
        Said little = post("checkout/sessions", PAGE.replace("349", "24"), "little");
        assertThat(little.body().at("/error/code").asText()).isEqualTo("amount_too_small");
    }

    @Test
    void anAnswerIsGivenAgainUntilADayHasPassed() {
        Said first = post("checkout/sessions", PAGE, "key");
        Said again = post("checkout/sessions", PAGE, "key");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.raw().headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).contains("true");
        Said other = post("checkout/sessions", PAGE + "&locale=ru", "key");
        assertThat(other.body().at("/error/type").asText()).isEqualTo("idempotency_error");

        assertThat(caller.post("/sandbox/clock", "{\"advance\":\"PT24H\"}").status())
                .isEqualTo(200);

        assertThat(page("key")).isNotEqualTo(first.body().path("id").asText());
    }

    @Test
    void aPageNobodyPaidInTimeIsOver() {
        String id = page("key");
        assertThat(caller.post("/sandbox/clock", "{\"advance\":\"PT24H\"}").status())
                .isEqualTo(200);
        assertThat(get("checkout/sessions/" + id).body().path("status").asText())
                .isEqualTo("expired");
        assertThat(person("pay", id)).isEqualTo(409);
        assertThat(person("charge-back", id)).isEqualTo(409);
    }

    @Test
    void remembersAcrossARestart() {
        String id = page("key");
        assertThat(person("pay", id)).isEqualTo(200);
        assertThat(person("give-back", id)).isEqualTo(200);
        sandbox.close();
        open();

        assertThat(page("key")).isEqualTo(id);
        String whole = "checkout/sessions/" + id + "?expand[]=payment_intent.latest_charge";
        JsonNode charge = get(whole).body().at("/payment_intent/latest_charge");
        assertThat(charge.path("amount_refunded").asLong()).isEqualTo(698);
        assertThat(get("refunds").body().path("data")).hasSize(1);
        assertThat(person("give-back", id)).isEqualTo(200);
        assertThat(get("refunds").body().path("data")).hasSize(1);
    }

    @Test
    void letsInByEitherKindOfLoginAndNobodyElse() {
        String basic = "Basic c2tfdGVzdF9zYW5kYm94X2tleV9vZl9ub192YWx1ZV9hdF9hbGw6";
        assertThat(caller.get("/stripe/v1/charges", "Authorization", basic).status())
                .isEqualTo(200);
        assertThat(caller.get("/stripe/v1/charges", "Authorization", BEARER + "x").status())
                .isEqualTo(401);
        assertThat(get("colours").status()).isEqualTo(404);
        assertThat(get("checkout/sessions?expand[]=data.colour").status()).isEqualTo(200);
        String id = page("key");
        assertThat(get("checkout/sessions/" + id + "?expand[]=colour").status()).isEqualTo(400);
    }

    @Test
    void aBrowserSeesThePageAndWhatCanBeRegrettedOnceItIsPaid() {
        String id = page("key");
        String open = caller.get("/sandbox/checkout/" + id, "Accept", "text/html").raw().body();
        assertThat(open).contains("$6.98").contains("Month").doesNotContain("charge-back");

        assertThat(person("pay", id)).isEqualTo(200);

        String paid = caller.get("/sandbox/checkout/" + id, "Accept", "text/html").raw().body();
        assertThat(paid).contains("charge-back");
    }
}
