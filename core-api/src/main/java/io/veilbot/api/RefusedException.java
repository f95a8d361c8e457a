package io.veilbot.api;

/**
 * A rule said no. An answer, not an accident: edges translate {@link #refusal()}; nobody retries
 * it.
 */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
