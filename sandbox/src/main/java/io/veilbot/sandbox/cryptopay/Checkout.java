package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.provider.Bill;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Till;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where invoices are paid, in the first coin they take or in one that a script names. */
final class Checkout implements Till {

    private final Books books;
    private final Cashier cashier;

    Checkout(Books books, Cashier cashier) {
        this.books = books;
        this.cashier = cashier;
    }

    @Override
    public Optional<Bill> find(String id) {
        cashier.expireDue();
        return books.invoice(id).map(this::bill);
    }

    private Bill bill(ObjectNode invoice) {
        String fiat = invoice.path("fiat").asText(invoice.path("asset").asText());
        return new Bill(
                invoice.path("invoice_id").asText(),
                invoice,
                new BigDecimal(invoice.path("amount").asText()),
                fiat,
                invoice.path("description").asText(),
                coins(invoice),
                invoice.path("paid_btn_url").asText("/sandbox"),
                state(invoice));
    }

    private String coins(ObjectNode invoice) {
        ObjectNode paid = Invoices.paid(invoice, asset(invoice, invoice), Instant.EPOCH);
        return paid.path("paid_amount").asText() + " " + paid.path("paid_asset").asText();
    }

    private static Bill.State state(ObjectNode invoice) {
        return switch (invoice.path("status").asText()) {
            case "active" -> Bill.State.OPEN;
            case "paid" -> Bill.State.PAID;
            default -> Bill.State.EXPIRED;
        };
    }

    /** Nobody can decline here: an invoice is paid, or its time runs out. */
    @Override
    public List<String> mishaps() {
        return List.of("pay-twice", "pay-lost", "pay-delayed", "expire");
    }

    @Override
    public void pay(String id, ObjectNode how, Delivery delivery) {
        synchronized (books) {
            ObjectNode invoice = books.invoice(id).orElseThrow();
            if (Invoices.is(invoice, "active")) {
                cashier.pay(invoice, asset(invoice, how), delivery);
            } else if (!Invoices.is(invoice, "paid")) {
                throw Till.tooLate(invoice);
            }
        }
    }

    private String asset(ObjectNode invoice, JsonNode how) {
        JsonNode taken = books.request(invoice.path("invoice_id").asText()).path("assets");
        String wanted = how.path("asset").asText(taken.path(0).asText());
        for (JsonNode one : taken) {
            if (one.asText().equals(wanted)) {
                return wanted;
            }
        }
        throw StopException.badRequest("This invoice is paid in one of " + taken + ".");
    }

    @Override
    public void end(String id, String deed, ObjectNode how) {
        if (!deed.equals("expire")) {
            throw Till.unknown(deed);
        }
        synchronized (books) {
            ObjectNode invoice = books.invoice(id).orElseThrow();
            if (Invoices.is(invoice, "active")) {
                cashier.expire(invoice);
            } else if (!Invoices.is(invoice, "expired")) {
                throw Till.tooLate(invoice);
            }
        }
    }
}
