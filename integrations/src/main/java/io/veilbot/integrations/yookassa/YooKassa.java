package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.function.Function;

/** YooKassa, API v3: one-step payments by redirect. */
public final class YooKassa implements PaymentProvider {

    private final Caller caller;
    private final YooKassaSettings settings;
    private final InvoiceBody invoices;
    private final InvoiceReader invoiceReader;
    private final PaymentReader paymentReader;
    private final SourceRanges sources;

    public YooKassa(Caller caller, YooKassaSettings settings, ObjectMapper json, Clock clock) {
        this.caller = caller;
        this.settings = settings;
        this.invoices = new InvoiceBody(json, settings);
        this.invoiceReader = new InvoiceReader(clock, settings.linkLifetime());
        this.paymentReader = new PaymentReader(settings.shopId());
        this.sources = new SourceRanges(settings.sources());
    }

    @Override
    public String name() {
        return "yookassa";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return invoices.of(request);
    }

    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        var request =
                to("payments")
                        .header("Content-Type", "application/json")
                        .header("Idempotence-Key", idempotenceKey)
                        .POST(BodyPublishers.ofString(prepared))
                        .build();
        return outcome(
                caller.send(request),
                answer -> invoiceReader.read(StrictJson.object(answer.body())),
                ErrorTable::onCreate);
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        if (!providerPaymentId.matches("[A-Za-z0-9_-]{1,64}")) {
            return new Outcome.Refused<>("not_found");
        }
        return outcome(
                caller.send(to("payments/" + providerPaymentId).GET().build()),
                answer ->
                        paymentReader.sighting(StrictJson.object(answer.body()), providerPaymentId),
                ErrorTable::onRead);
    }

    @Override
    public boolean admits(InetAddress source) {
        return sources.admit(source);
    }

    @Override
    public Hint read(CallbackMessage message) {
        return NotificationReader.read(message.text());
    }

    private HttpRequest.Builder to(String path) {
        String pair = settings.shopId() + ":" + settings.secretKey().text();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        URI address = settings.baseUrl().resolve(path);
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + basic);
    }

    private static <T> Outcome<T> outcome(
            Reply reply,
            Function<Answer, Outcome<T>> onSuccess,
            Function<Answer, Outcome<T>> onError) {
        return switch (reply) {
            case Reply.NotSent(String reason) -> new Outcome.NotAttempted<>(reason);
            case Reply.NoAnswer(String reason) -> new Outcome.Unknown<>(reason);
            case Answer answer when answer.status() == 200 -> readable(answer, onSuccess);
            case Answer answer -> onError.apply(answer);
        };
    }

    private static <T> Outcome<T> readable(Answer answer, Function<Answer, Outcome<T>> reader) {
        try {
            return reader.apply(answer);
        } catch (UnreadableAnswerException e) {
            return new Outcome.Unknown<>(e.reason());
        }
    }
}
