package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.provider.Bill;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Where the person pays. */
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
        return books.payment(id).map(this::bill);
    }

    private Bill bill(ObjectNode payment) {
        var amount = payment.path("amount");
        return new Bill(
                payment.path("id").asText(),
                payment,
                new BigDecimal(amount.path("value").asText()),
                amount.path("currency").asText(),
                payment.path("description").asText(),
                means(books.request(payment.path("id").asText())),
                returnUrl(payment),
                state(payment));
    }

    private static String means(ObjectNode asked) {
        return asked.path("payment_method_data").path("type").asText().equals(Payments.SBP)
                ? "СБП · SBP"
                : "•••• •••• •••• 4444";
    }

    private static Bill.State state(ObjectNode payment) {
        if (Payments.is(payment, "pending")) {
            return Bill.State.OPEN;
        }
        String reason = payment.path("cancellation_details").path("reason").asText();
        return payment.path("paid").asBoolean()
                ? Bill.State.PAID
                : reason.startsWith("expired") ? Bill.State.EXPIRED : Bill.State.DECLINED;
    }

    @Override
    public List<String> mishaps() {
        return List.of("pay-twice", "pay-lost", "pay-delayed", "decline", "expire");
    }

    @Override
    public void end(String id, String deed, ObjectNode how) {
        switch (deed) {
            case "decline" -> {
                String reason = how.path("reason").asText("insufficient_funds");
                cancel(id, "payment_network", reason);
            }
            case "expire" -> cancel(id, "yoo_money", "expired_on_confirmation");
            default -> throw Till.unknown(deed);
        }
    }

    @Override
    public void pay(String id, ObjectNode how, Delivery delivery) {
        synchronized (books) {
            ObjectNode payment = books.payment(id).orElseThrow();
            if (Payments.is(payment, "pending")) {
                cashier.pay(payment, Payments.paymentMethod(books.request(id)), delivery);
            } else if (Payments.is(payment, "canceled")) {
                throw Till.tooLate(payment);
            }
        }
    }

    private void cancel(String id, String party, String reason) {
        synchronized (books) {
            ObjectNode payment = books.payment(id).orElseThrow();
            if (Payments.is(payment, "pending")) {
                var _ = cashier.cancel(payment, party, reason, null);
            } else if (!Payments.is(payment, "canceled")) {
                throw Till.tooLate(payment);
            }
        }
    }

    private String returnUrl(ObjectNode payment) {
        ObjectNode asked = books.request(payment.path("id").asText());
        return asked.path("confirmation").path("return_url").asText();
    }
}
