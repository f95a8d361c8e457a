package io.veilbot.app.launch;

/** The shop cannot start; the message says why and what to do, for the person at the terminal. */
public final class StartupException extends RuntimeException {

    public StartupException(String message) {
        super(message);
    }
}
