package io.veilbot.app.data;

/** The data folder cannot be used; the message is a sentence for the operator. */
public final class DataFolderException extends RuntimeException {

    DataFolderException(String sentence) {
        super(sentence);
    }

    DataFolderException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
