package io.veilbot.integrations.cryptopay;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.Invoice;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the provider's invoice object, strictly. */
final class InvoiceReader {

    private static final int LONGEST_PAYLOAD = 4096;
    private static final int LONGEST_WORD = 64;

    private InvoiceReader() {}

    static String id(StrictJson invoice) {
        return invoice.wholeIfAny("invoice_id")
                .filter(id -> id > 0)
                .map(String::valueOf)
                .orElseThrow(() -> new UnreadableAnswerException("invoice_id"));
    }

    static String status(StrictJson invoice) {
        return invoice.text("status", LONGEST_WORD);
    }

    static Outcome<Invoice> opened(StrictJson invoice) {
        if (status(invoice).equals("expired")) {
            return new Outcome.Refused<>("expired");
        }
        var until =
                invoice.momentIfAny("expiration_date")
                        .orElseThrow(() -> new UnreadableAnswerException("expiration_date"));
        return new Outcome.Done<>(new Invoice(id(invoice), link(invoice), until));
    }

    /** The older name is still written. */
    private static URI link(StrictJson invoice) {
        return invoice.linkIfAny("bot_invoice_url").orElseGet(() -> invoice.link("pay_url"));
    }

    /** What was asked for, whatever coins it was paid in; empty in a currency that is none here. */
    static Optional<Money> price(StrictJson invoice) {
        String code =
                invoice.textIfAny("fiat", LONGEST_WORD)
                        .orElseGet(() -> invoice.text("asset", LONGEST_WORD));
        var amount =
                invoice.decimalIfAny("amount")
                        .orElseThrow(() -> new UnreadableAnswerException("amount"));
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().equals(code))
                .findAny()
                .map(currency -> money(amount.toPlainString(), currency));
    }

    private static Money money(String amount, Currency currency) {
        try {
            return Money.parse(amount, currency);
        } catch (ArithmeticException e) {
            throw new UnreadableAnswerException("amount");
        }
    }

    /** What we wrote beside it ourselves; empty if somebody else did. */
    static Map<String, String> notes(StrictJson invoice) {
        try {
            return invoice.textIfAny("payload", LONGEST_PAYLOAD)
                    .map(StrictJson::object)
                    .map(notes -> notes.texts(LONGEST_WORD * 4))
                    .orElse(Map.of());
        } catch (UnreadableAnswerException e) {
            return Map.of();
        }
    }

    static boolean isOf(StrictJson invoice, String payment) {
        return payment.equals(notes(invoice).get(Intent.PAYMENT));
    }

    static List<StrictJson> items(StrictJson page) {
        return page.children("items");
    }
}
