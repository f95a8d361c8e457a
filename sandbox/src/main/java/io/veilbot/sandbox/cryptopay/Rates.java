package io.veilbot.sandbox.cryptopay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What coins are worth; here they never change. */
final class Rates {

    /** Decimals of an amount in coins, as the API writes them. */
    private static final int DECIMALS = 8;

    private static final Map<String, BigDecimal> DOLLARS_FOR_A_COIN =
            Map.of(
                    "USDT", new BigDecimal("1"),
                    "USDC", new BigDecimal("1"),
                    "TON", new BigDecimal("5"),
                    "BTC", new BigDecimal("80000"),
                    "ETH", new BigDecimal("3200"),
                    "LTC", new BigDecimal("80"),
                    "BNB", new BigDecimal("640"),
                    "TRX", new BigDecimal("0.16"));

    private static final Map<String, BigDecimal> FOR_A_DOLLAR =
            Map.of(
                    "USD", new BigDecimal("1"),
                    "EUR", new BigDecimal("0.9"),
                    "RUB", new BigDecimal("92.5"));

    /** In the order in which the page offers them. */
    static final List<String> ASSETS =
            List.of("USDT", "TON", "BTC", "ETH", "LTC", "BNB", "TRX", "USDC");

    static final List<String> FIATS = List.of("USD", "EUR", "RUB");

    private Rates() {}

    static BigDecimal dollars(String asset) {
        return DOLLARS_FOR_A_COIN.getOrDefault(asset, BigDecimal.ONE);
    }

    /** How much of this money a coin is. */
    static BigDecimal rate(String asset, String fiat) {
        return dollars(asset).multiply(FOR_A_DOLLAR.getOrDefault(fiat, BigDecimal.ONE));
    }

    /** Rounded up: nobody pays less than was asked. */
    static BigDecimal coins(BigDecimal amount, String fiat, String asset) {
        return amount.divide(rate(asset, fiat), DECIMALS, RoundingMode.UP).stripTrailingZeros();
    }
}
