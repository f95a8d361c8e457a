package io.veilbot.sandbox.yookassa;

import static io.veilbot.sandbox.yookassa.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller.Said;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderFaultsTest {

    private final Provider provider = Provider.in(null);

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void paymentExistsAfterA500() {
        provider.fault("error-500-after-create", ",\"times\":1");
        Said said = provider.create(order("799.00"), "one");
        assertThat(said.status()).isEqualTo(500);
        assertThat(said.body().path("code").asText()).isEqualTo("internal_server_error");
        assertThat(provider.create(order("799.00"), "one").status()).isEqualTo(200);
        assertThat(provider.get("/payments").body().path("items")).hasSize(1);
    }

    @Test
    void paymentExistsAfterSilence() {
        provider.fault("timeout-after-create", ",\"times\":1,\"value\":0");
        assertThatThrownBy(() -> provider.create(order("799.00"), "one"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(provider.get("/payments").body().path("items")).hasSize(1);
    }

    @Test
    void nothingExistsAfterAPlain500() {
        provider.fault("http-500", ",\"times\":1");
        assertThat(provider.create(order("799.00")).status()).isEqualTo(500);
        assertThat(provider.get("/payments").body().path("items")).isEmpty();
    }

    @Test
    void readingLies() {
        String id = provider.pending();
        provider.fault("lie-amount", ",\"value\":\"1.50\"");
        provider.fault("other-currency", "");
        provider.fault("test-mode-object", "");
        JsonNode shown = provider.get("/payments/" + id).body();
        assertThat(shown.path("amount").path("value").asText()).isEqualTo("1.50");
        assertThat(shown.path("amount").path("currency").asText()).isEqualTo("USD");
        assertThat(
                        provider.caller
                                .post("/sandbox/faults", "{\"clear\":true}")
                                .body()
                                .path("active"))
                .isEmpty();
        assertThat(provider.get("/payments/" + id).body().path("amount").path("value").asText())
                .isEqualTo("799.00");
    }

    @Test
    void slowAnswerStillComes() {
        provider.fault("slow", ",\"times\":1,\"value\":300");
        long start = System.nanoTime();
        assertThat(provider.get("/payments").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
    }

    @Test
    void unknownFaultIsRefusedWithTheKnownOnes() {
        Said said =
                provider.caller.post(
                        "/sandbox/faults", "{\"standIn\":\"yookassa\",\"fault\":\"gremlins\"}");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("error").asText()).contains("lose-notification");
        assertThat(provider.caller.post("/sandbox/faults", "{\"standIn\":\"paypal\"}").status())
                .isEqualTo(400);
        assertThat(provider.caller.post("/sandbox/faults", "{}").status()).isEqualTo(400);
        assertThat(provider.caller.get("/sandbox/faults").body().path("known").path("yookassa"))
                .isNotEmpty();
    }

    @Test
    void checkoutShowsThePersonWhatIsGoingOn() {
        String id = provider.pending();
        String path = "/sandbox/checkout/" + id;
        String english = page(path, "en");
        assertThat(english)
                .contains("Pay 799\u00a0₽")
                .contains("Three months")
                .contains("pay-lost");
        assertThat(page(path, "ru")).contains("Оплатить 799\u00a0₽");
        provider.choose(id, "pay");
        assertThat(page(path, "en")).contains("Back to the chat").contains("https://t.me/veil");
        assertThat(provider.caller.get(path + "/pay").status()).isEqualTo(405);
        assertThat(provider.caller.get("/sandbox/checkout/none").status()).isEqualTo(404);
        assertThat(provider.caller.get("/sandbox/assets/sandbox.css").status()).isEqualTo(200);
        assertThat(provider.caller.get("/sandbox/assets/checkout.html").status()).isEqualTo(404);
    }

    private String page(String path, String language) {
        return provider.caller
                .get(path, "Accept", "text/html", "Accept-Language", language)
                .raw()
                .body();
    }
}
