package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.World;
import java.math.BigDecimal;
import java.util.List;

/** {@code transfer} and {@code getTransfers}. */
final class TransfersApi {

    private static final int LONGEST_SPEND_ID = 64;
    private static final int LONGEST_COMMENT = 1024;
    private static final BigDecimal LEAST_DOLLARS = BigDecimal.ONE;
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("25000");

    private final World world;
    private final Books books;
    private final Cashier cashier;

    TransfersApi(World world, Books books, Cashier cashier) {
        this.world = world;
        this.books = books;
        this.cashier = cashier;
    }

    Answer make(Request request) {
        var given = Parameters.of(request);
        ObjectNode transfer = Json.object();
        synchronized (books) {
            transfer.put("transfer_id", books.nextTransfer());
            transfer.put("spend_id", spendId(given)).put("user_id", payee(given));
            transfer.put("asset", asset(given)).put("amount", amount(given).toPlainString());
            transfer.put("status", "completed");
            transfer.put("completed_at", Invoices.time(world.clock().instant()));
            given.find("comment").ifPresent(text -> transfer.put("comment", checked(text)));
            cashier.transferred(transfer);
        }
        return Envelope.of(transfer);
    }

    /** Each is accepted once: this, and nothing else, keeps money from going out twice. */
    private String spendId(Parameters given) {
        String id = given.text("spend_id", "");
        if (id.isEmpty() || id.length() > LONGEST_SPEND_ID) {
            throw Errors.invalid("SPEND_ID_INVALID");
        }
        if (books.transfer(id).isPresent()) {
            throw Errors.invalid("SPEND_ID_ALREADY_USED");
        }
        return id;
    }

    private long payee(Parameters given) {
        String id = given.text("user_id", "");
        boolean unknown = world.faults().strikes(CryptoPayStandIn.NAME, "payee-unknown");
        if (unknown || !id.matches("[1-9]\\d{0,17}")) {
            throw Errors.invalid("USER_NOT_FOUND");
        }
        return Long.parseLong(id);
    }

    private static String asset(Parameters given) {
        return given.find("asset")
                .filter(Rates.ASSETS::contains)
                .orElseThrow(() -> Errors.invalid("ASSET_INVALID"));
    }

    private static BigDecimal amount(Parameters given) {
        BigDecimal amount = given.amount("amount", "AMOUNT_INVALID");
        BigDecimal dollars = amount.multiply(Rates.dollars(asset(given)));
        if (dollars.compareTo(LEAST_DOLLARS) < 0) {
            throw Errors.invalid("AMOUNT_TOO_SMALL");
        }
        if (dollars.compareTo(MOST_DOLLARS) > 0) {
            throw Errors.invalid("AMOUNT_TOO_BIG");
        }
        return amount;
    }

    private static String checked(String comment) {
        if (comment.length() > LONGEST_COMMENT) {
            throw Errors.invalid("COMMENT_TOO_LONG");
        }
        return comment;
    }

    Answer list(Request request) {
        var given = Parameters.of(request);
        List<String> ids = given.list("transfer_ids");
        List<ObjectNode> found =
                books.transfers().stream()
                        .filter(one ->
                                given.find("asset")
                                        .map(one.path("asset").asText()::equals)
                                        .orElse(true))
                        .filter(one ->
                                given.find("spend_id")
                                        .map(one.path("spend_id").asText()::equals)
                                        .orElse(true))
                        .filter(one ->
                                ids.isEmpty() || ids.contains(one.path("transfer_id").asText()))
                        .toList();
        return Envelope.page(given, found);
    }
}
