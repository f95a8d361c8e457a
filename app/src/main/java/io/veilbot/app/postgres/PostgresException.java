package io.veilbot.app.postgres;

import java.io.IOException;

/** The database cannot be had; the message is a sentence for the operator that says what to do. */
public final class PostgresException extends RuntimeException {

    PostgresException(String sentence) {
        super(sentence);
    }

    PostgresException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static PostgresException unwritable(PostgresFolder folder, IOException cause) {
        return new PostgresException(
                "Cannot keep the database in "
                        + folder.root()
                        + ": "
                        + cause
                        + ". Give this user the folder, free some space, or choose another folder.",
                cause);
    }
}
