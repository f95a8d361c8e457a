package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.provider.Bill;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page that is paid by card; scripts also let the payer's bank take money back. */
final class Checkout implements Till {

    private static final String KIND = "checkout.session";

    private final Books books;
    private final Cashier cashier;

    Checkout(Books books, Cashier cashier) {
        this.books = books;
        this.cashier = cashier;
    }

    @Override
    public Optional<Bill> find(String id) {
        cashier.expireDue();
        return books.find(KIND, id).map(this::bill);
    }

    private Bill bill(ObjectNode session) {
        return new Bill(
                session.path("id").asText(),
                session,
                BigDecimal.valueOf(session.path("amount_total").asLong(), 2),
                session.path("currency").asText().toUpperCase(Locale.ROOT),
                cashier.order(session).path("product").asText(),
                "•••• •••• •••• 4242",
                session.path("success_url").asText(),
                state(session));
    }

    private static Bill.State state(ObjectNode session) {
        return switch (session.path("status").asText()) {
            case "open" -> Bill.State.OPEN;
            case "complete" -> Bill.State.PAID;
            default -> Bill.State.EXPIRED;
        };
    }

    @Override
    public List<String> mishaps() {
        return List.of("pay-twice", "pay-lost", "pay-delayed", "decline", "expire");
    }

    @Override
    public void pay(String id, ObjectNode how, Delivery delivery) {
        synchronized (books) {
            ObjectNode session = books.get(KIND, id);
            if (is(session, "open")) {
                cashier.pay(session, delivery);
            } else if (!is(session, "complete")) {
                throw Till.tooLate(session);
            }
        }
    }

    @Override
    public void end(String id, String deed, ObjectNode how) {
        synchronized (books) {
            ObjectNode session = books.get(KIND, id);
            switch (deed) {
                case "decline" -> {
                    mustBe(session, "open");
                    cashier.decline(session, how.path("reason").asText("insufficient_funds"));
                }
                case "expire" -> expire(session);
                case "dispute" -> dispute(session, how.path("reason").asText("fraudulent"));
                default -> throw Till.unknown(deed);
            }
        }
    }

    private void expire(ObjectNode session) {
        if (!is(session, "expired")) {
            mustBe(session, "open");
            cashier.expire(session);
        }
    }

    private void dispute(ObjectNode session, String reason) {
        mustBe(session, "complete");
        ObjectNode intent = books.get("payment_intent", session.path("payment_intent").asText());
        ObjectNode charge = books.get("charge", intent.path("latest_charge").asText());
        if (!charge.path("disputed").asBoolean()) {
            cashier.dispute(charge, reason);
        }
    }

    private static void mustBe(ObjectNode session, String status) {
        if (!is(session, status)) {
            throw Till.tooLate(session);
        }
    }

    private static boolean is(ObjectNode session, String status) {
        return session.path("status").asText().equals(status);
    }
}
