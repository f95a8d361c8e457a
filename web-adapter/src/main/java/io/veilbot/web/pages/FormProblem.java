package io.veilbot.web.pages;

/**
 * A form that cannot be taken as it is; the message is a key of the text that says what to mend.
 */
final class FormProblem extends RuntimeException {

    private final String key;

    FormProblem(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    String key() {
        return key;
    }
}
