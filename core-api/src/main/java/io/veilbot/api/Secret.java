package io.veilbot.api;

/**
 * A credential of the shop, such as a panel's address. Sealed with the shop's key wherever it is
 * stored or sent.
 *
 * @param text the plain secret
 */
public record Secret(String text) {

    /** Dots: a log line must not tell. */
    @Override
    public String toString() {
        return "•••";
    }
}
