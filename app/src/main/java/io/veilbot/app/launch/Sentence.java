package io.veilbot.app.launch;

import io.veilbot.app.data.DataFolderException;
import org.jspecify.annotations.Nullable;

/** Finds the sentence for people in a chain of causes. */
public final class Sentence {

    private Sentence() {}

    public static String of(Throwable failure) {
        Throwable deepest = failure;
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartupException || at instanceof DataFolderException) {
                return at.getMessage() + "";
            }
            deepest = at;
        }
        return "VeilBot could not start: " + (isAboutASetting(deepest) ? said(deepest) : deepest);
    }

    /** Settings refuse what is wrong with themselves by this, and say which they are. */
    private static boolean isAboutASetting(Throwable failure) {
        return failure.getClass() == IllegalArgumentException.class
                && said(failure).startsWith("veilbot.");
    }

    private static String said(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
