package io.veilbot.integrations.cryptopay;

import java.util.Arrays;
import java.util.Optional;

/** Coins the provider takes, and how finely it can send each. */
enum Asset {
    USDT(6),
    USDC(6),
    TON(9),
    BTC(8),
    ETH(8),
    LTC(8),
    BNB(8),
    TRX(6);

    private final int decimals;

    Asset(int decimals) {
        this.decimals = decimals;
    }

    /** Digits after the point that a transfer may have. */
    int decimals() {
        return decimals;
    }

    static Optional<Asset> of(String code) {
        return Arrays.stream(values()).filter(asset -> asset.name().equals(code)).findAny();
    }
}
