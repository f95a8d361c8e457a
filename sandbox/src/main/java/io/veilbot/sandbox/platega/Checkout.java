package io.veilbot.sandbox.platega;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.provider.Bill;
import io.veilbot.sandbox.provider.Delivery;
import io.veilbot.sandbox.provider.Till;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where transactions are paid, and where a bank takes the money back afterwards. */
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
        return books.transaction(id).map(Checkout::bill);
    }

    private static Bill bill(ObjectNode transaction) {
        var details = transaction.path("paymentDetails");
        return new Bill(
                transaction.path("id").asText(),
                transaction,
                details.path("amount").decimalValue(),
                details.path("currency").asText(),
                transaction.path("description").asText(),
                "Platega · " + transaction.path("paymentMethod").asText(),
                transaction.path("return").asText("/sandbox"),
                state(transaction));
    }

    private static Bill.State state(ObjectNode transaction) {
        return switch (transaction.path("status").asText()) {
            case "PENDING" -> Bill.State.OPEN;
            case "CONFIRMED" -> Bill.State.PAID;
            case "CHARGEBACKED", "REFUNDED" -> Bill.State.TAKEN_BACK;
            case "EXPIRED" -> Bill.State.EXPIRED;
            default -> Bill.State.DECLINED;
        };
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
        change(id, "PENDING", "CONFIRMED", pending -> cashier.confirm(pending, delivery));
    }

    @Override
    public void end(String id, String deed, ObjectNode how) {
        switch (deed) {
            case "decline" -> change(id, "PENDING", "CANCELED", cashier::cancel);
            case "expire" -> change(id, "PENDING", "EXPIRED", cashier::expire);
            case "charge-back" -> change(id, "CONFIRMED", "CHARGEBACKED", cashier::chargeBack);
            case "give-back" -> change(id, "CONFIRMED", "REFUNDED", cashier::giveBack);
            default -> throw Till.unknown(deed);
        }
    }

    private void change(String id, String from, String to, Consumer<ObjectNode> deed) {
        synchronized (books) {
            ObjectNode transaction = books.transaction(id).orElseThrow();
            if (Transactions.is(transaction, from)) {
                deed.accept(transaction);
            } else if (!Transactions.is(transaction, to)) {
                throw Till.tooLate(transaction);
            }
        }
    }
}
