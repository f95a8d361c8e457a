package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.provider.Bill;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page that is paid by card, and where its money can be regretted afterwards. */
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

    private Bill.State state(ObjectNode session) {
        return switch (session.path("status").asText()) {
            case "open" -> Bill.State.OPEN;
            case "complete" -> isGone(charge(session)) ? Bill.State.TAKEN_BACK : Bill.State.PAID;
            default -> Bill.State.EXPIRED;
        };
    }

    private static boolean isGone(ObjectNode charge) {
        return charge.path("disputed").asBoolean() || charge.path("refunded").asBoolean();
    }

    private ObjectNode charge(ObjectNode session) {
        ObjectNode intent = books.get("payment_intent", session.path("payment_intent").asText());
        return books.get("charge", intent.path("latest_charge").asText());
    }

    @Override
    public List<String> mishaps() {
        return List.of("pay-twice", "pay-lost", "pay-delayed", "decline", "expire");
    }

    @Override
    public List<String> regrets() {
        return List.of("charge-back", "give-back");
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
                case "charge-back" -> dispute(session, how.path("reason").asText("fraudulent"));
                case "give-back" -> giveBack(session);
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
        ObjectNode charge = charge(session);
        if (!charge.path("disputed").asBoolean()) {
            cashier.dispute(charge, reason);
        }
    }

    /** By hand, on the provider's own page: without a note of the shop's. */
    private void giveBack(ObjectNode session) {
        mustBe(session, "complete");
        ObjectNode charge = charge(session);
        long left = charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
        if (left > 0) {
            cashier.refunded(charge, left, Json.object(), _ -> Json.object());
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
