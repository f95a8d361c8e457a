package io.veilbot.api;

/** What prices are named in. */
public enum Currency {
    /** Russian rouble, in kopeks. */
    RUB(2, "₽"),
    /** Telegram Stars, whole. */
    XTR(0, "⭐"),
    /** Tether, in millionths as on its chains. */
    USDT(6, "USDT"),
    /** US dollar, in cents. */
    USD(2, "$"),
    /** Euro, in cents. */
    EUR(2, "€");

    private final int decimals;
    private final String sign;

    Currency(int decimals, String sign) {
        this.decimals = decimals;
        this.sign = sign;
    }

    /** Digits after the point: how many minor units make a whole one, as a power of ten. */
    public int decimals() {
        return decimals;
    }

    /** How people write it beside a number. */
    public String sign() {
        return sign;
    }
}
