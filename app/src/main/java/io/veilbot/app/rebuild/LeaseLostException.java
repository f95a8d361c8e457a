package io.veilbot.app.rebuild;

/** This process was taken for dead; another may be rebuilding the same tables now. */
final class LeaseLostException extends RuntimeException {

    LeaseLostException() {
        super("this rebuild was given up");
    }
}
