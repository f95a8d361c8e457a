package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.integrations.Samples;
import io.veilbot.integrations.StandIn;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaidInvoices.Figures;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YooKassaTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ID = "2d9f-000f-5000";
    private static final PaymentId OURS = new PaymentId("payment-0123456789abcdef");
    private static final String PENDING =
            """
            {"id":"2d9f-000f-5000","status":"pending","paid":false,
             "amount":{"value":"299.00","currency":"RUB"},
             "confirmation":{"type":"redirect","confirmation_url":"https://pay.example/c/1"}}\
            """;

    private StandIn provider;
    private Caller caller;
    private YooKassa yooKassa;

    @BeforeEach
    void start() throws IOException {
        provider = StandIn.plain();
        caller = Caller.trustingAuthorities(Duration.ofSeconds(5));
        yooKassa = yooKassa(Account.at(provider.port()));
    }

    @AfterEach
    void stop() {
        caller.close();
        provider.close();
    }

    private YooKassa yooKassa(YooKassaSettings settings) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new YooKassa(caller, settings, new ObjectMapper(), clock);
    }

    private Outcome<Invoice> open() {
        return yooKassa.openInvoice(
                yooKassa.prepare(request("yookassa/sbp", Language.RU)), "key-1");
    }

    static InvoiceRequest request(String method, Language language) {
        var intent = intent(new PaymentMethod(method));
        return new InvoiceRequest(intent, Samples.offer(), language);
    }

    private static Intent intent(PaymentMethod method) {
        return new Intent(
                OURS,
                new CustomerId("customer-1"),
                new TariffId("tariff-1"),
                method,
                new SubscriptionId("subscription-1"),
                Optional.empty(),
                false);
    }

    @Test
    void listsWhatWasPaidSinceWithItsNotes() {
        String figures =
                """
                "captured_at":"2026-11-22T10:00:00Z","amount":{"value":"299.00","currency":"RUB"},\
                "refunded_amount":{"value":"100.00","currency":"RUB"}\
                """;
        provider.answering(
                200,
                """
                {"type":"list","next_cursor":"a/b","items":[{"id":"22d6d597-1",%s,\
                "metadata":{"payment_id":"payment-0123456789abcdef","n":1}},{"id":"22d6d597-2",%s}]}\
                """
                        .formatted(figures, figures));

        var known = new Figures(rub("299.00"), rub("100.00"), NOW);
        var ours = Map.of(Intent.PAYMENT, OURS.value());
        assertThat(yooKassa.paidSince(NOW, Optional.of("1+2")))
                .isEqualTo(
                        new Outcome.Done<>(
                                new PaidInvoices(
                                        List.of(
                                                new PaidInvoice("22d6d597-1", ours, known),
                                                new PaidInvoice("22d6d597-2", Map.of(), known)),
                                        Optional.of("a/b"))));
        assertThat(provider.asked().getFirst().line())
                .isEqualTo(
                        "GET /yookassa/v3/payments?status=succeeded&limit=100&captured_at.gte="
                                + NOW
                                + "&cursor=1%2B2");
    }

    private static Optional<Money> rub(String decimal) {
        return Optional.of(Money.parse(decimal, Currency.RUB));
    }

    @Test
    void asksForAnInvoiceInOneStep() {
        provider.answering(200, PENDING);

        var link = URI.create("https://pay.example/c/1");
        var invoice = new Invoice(ID, link, NOW.plus(Duration.ofHours(1)));
        assertThat(open()).isEqualTo(new Outcome.Done<>(invoice));

        var asked = provider.asked().getFirst();
        assertThat(asked.line()).isEqualTo("POST /yookassa/v3/payments");
        assertThat(asked.headers())
                .containsEntry("Idempotence-Key", "key-1")
                .containsEntry("Authorization", "Basic MTAwNTAwOnRlc3Rfa2V5");
        assertThat(asked.body())
                .isEqualTo(
                        """
                        {"amount":{"value":"299.00","currency":"RUB"},"capture":true,\
                        "confirmation":{"type":"redirect","return_url":"https://shop.example/back"},\
                        "description":"Месяц, № 01234567",\
                        "metadata":{"payment_id":"payment-0123456789abcdef",\
                        "customer_id":"customer-1","tariff_id":"tariff-1",\
                        "method":"yookassa/sbp","subscription_id":"subscription-1",\
                        "gift":"false"},\
                        "payment_method_data":{"type":"sbp"}}\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,Refused",
        "403,Refused",
        "404,Refused",
        "429,NotAttempted",
        "500,Unknown",
        "502,Unknown",
        "202,Pending",
        "302,Unknown"
    })
    void givesEveryAnswerToCreateItsMeaning(int status, String meaning) {
        provider.answering(status, "{\"type\":\"error\",\"code\":\"some_code\"}");

        assertThat(open().getClass().getSimpleName()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,NotAttempted",
        "403,NotAttempted",
        "404,Refused",
        "429,NotAttempted",
        "500,Unknown",
        "202,Pending"
    })
    void givesEveryAnswerToALookItsMeaning(int status, String meaning) {
        provider.answering(status, "<html>");

        assertThat(yooKassa.lookUp(ID).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void doesNotKnowWhatBecameOfALostAnswer() {
        provider.hangingUp();

        assertThat(open()).isEqualTo(new Outcome.Unknown<>("connection-lost"));
    }

    @Test
    void knowsThatNothingHappenedWithoutAConnection() {
        provider.close();

        assertThat(open()).isEqualTo(new Outcome.NotAttempted<>("no-connection"));
    }

    @Test
    void followsNoRedirect() {
        provider.redirecting("http://127.0.0.1:" + provider.port() + "/elsewhere");

        assertThat(yooKassa.lookUp(ID)).isEqualTo(new Outcome.Unknown<>("status-302"));
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void readsNoMoreThanAMegabyte() {
        provider.answering(200, "{\"id\":\"" + "x".repeat(2 << 20) + "\"}");

        assertThat(yooKassa.lookUp(ID)).isEqualTo(new Outcome.Unknown<>("connection-lost"));
    }

    @Test
    void goesInTheClearToThisMachineOnly() {
        var elsewhere = URI.create("http://api.example/v3/");
        assertThatThrownBy(() -> Account.at(elsewhere, List.of(), ReceiptSettings.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
