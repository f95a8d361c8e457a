package io.veilbot.app.data;

/** Another process holds the data folder. */
public final class DataFolderTakenException extends DataFolderException {

    DataFolderTakenException(String message) {
        super(message);
    }
}
