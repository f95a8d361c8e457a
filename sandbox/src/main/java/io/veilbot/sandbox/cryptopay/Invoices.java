package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Invoice objects and what becomes of them. Each change makes a new object. */
final class Invoices {

    private static final BigDecimal FEE = new BigDecimal("0.03");
    private static final int FEE_DECIMALS = 8;

    private Invoices() {}

    static ObjectNode paid(ObjectNode active, String asset, Instant now) {
        ObjectNode invoice = active.deepCopy();
        var amount = new BigDecimal(active.path("amount").asText());
        String fiat = active.path("fiat").asText();
        BigDecimal coins = fiat.isEmpty() ? amount : Rates.coins(amount, fiat, asset);
        invoice.put("status", "paid").put("paid_at", time(now)).put("paid_anonymously", false);
        invoice.put("paid_asset", asset).put("paid_amount", coins.toPlainString());
        invoice.put("paid_usd_rate", Rates.dollars(asset).toPlainString());
        if (!fiat.isEmpty()) {
            invoice.put("paid_fiat_rate", Rates.rate(asset, fiat).toPlainString());
        }
        return invoice.put("fee_asset", asset).put("fee_amount", fee(coins));
    }

    /**
     * The one amount that the API writes as a number: without zeros at its end, as its clients
     * write it when they check a signature.
     */
    private static BigDecimal fee(BigDecimal coins) {
        BigDecimal exact = coins.multiply(FEE).setScale(FEE_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static ObjectNode expired(ObjectNode active) {
        return active.deepCopy().put("status", "expired");
    }

    /** When it is over by itself; empty if nobody said. */
    static Optional<Instant> end(ObjectNode invoice) {
        return invoice.hasNonNull("expiration_date")
                ? Optional.of(Instant.parse(invoice.path("expiration_date").asText()))
                : Optional.empty();
    }

    static boolean is(ObjectNode invoice, String status) {
        return invoice.path("status").asText().equals(status);
    }

    static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
