package io.veilbot.app.rebuild;

/** The shop is being shut down; the live rows are as they were. */
final class RebuildStoppedException extends RuntimeException {

    RebuildStoppedException() {
        super("stopped because the shop was shut down");
    }
}
