package io.veilbot.integrations.yookassa;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaidInvoices.Figures;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Asks for the list of payments that succeeded, and reads it. */
final class ListReader {

    private static final int LONGEST_CURSOR = 256;
    private static final int LONGEST_NOTE = 512;

    /** A hundred is the provider's most. */
    private static final String PAID = "payments?status=succeeded&limit=100&captured_at.gte=";

    private ListReader() {}

    static String address(Instant since, Optional<String> cursor) {
        String from = PAID + since.truncatedTo(ChronoUnit.MILLIS);
        return cursor.map(place -> from + "&cursor=" + URLEncoder.encode(place, UTF_8))
                .orElse(from);
    }

    static Outcome<PaidInvoices> page(StrictJson page) {
        return new Outcome.Done<>(
                new PaidInvoices(
                        page.children("items").stream().map(ListReader::invoice).toList(),
                        page.textIfAny("next_cursor", LONGEST_CURSOR)));
    }

    private static PaidInvoice invoice(StrictJson payment) {
        return new PaidInvoice(
                PaymentReader.id(payment),
                payment.child("metadata").map(notes -> notes.texts(LONGEST_NOTE)).orElse(Map.of()),
                new Figures(
                        AmountReader.required(payment, "amount"),
                        payment.child("refunded_amount").flatMap(AmountReader::read),
                        PaymentReader.paidAt(payment)));
    }
}
