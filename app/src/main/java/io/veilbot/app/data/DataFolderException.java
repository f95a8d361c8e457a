package io.veilbot.app.data;

/** The data folder cannot be used; the message is a sentence for the operator. */
public sealed class DataFolderException extends RuntimeException permits DataFolderTakenException {

    DataFolderException(String sentence) {
        super(sentence);
    }

    DataFolderException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
