package io.veilbot.integrations.payments;

/** What a callback is good for. */
public sealed interface Hint {

    /** Something may have become of this payment: re-read it. */
    record LookAt(String providerPaymentId) implements Hint {}

    /** It is about nothing that concerns this shop. */
    record NothingToDo(String why) implements Hint {}

    /** The provider does not write like this. */
    record Forged(String why) implements Hint {}
}
