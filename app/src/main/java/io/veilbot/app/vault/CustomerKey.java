package io.veilbot.app.vault;

/** An unwrapped key. A record would compare and print the bytes. */
final class CustomerKey {

    private final int generation;
    private final byte[] bytes;

    /**
     * @param generation which of its owner's keys it is, from 1
     */
    CustomerKey(int generation, byte[] bytes) {
        this.generation = generation;
        this.bytes = bytes;
    }

    int generation() {
        return generation;
    }

    byte[] bytes() {
        return bytes;
    }
}
