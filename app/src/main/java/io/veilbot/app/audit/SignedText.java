package io.veilbot.app.audit;

/** Lines "name value" that are signed as they stand. */
final class SignedText {

    static final String FORMAT = "veilbot-ledger-1";

    private final StringBuilder text;

    /**
     * @param kind what is said, such as checkpoint
     */
    SignedText(String kind) {
        this.text = new StringBuilder(FORMAT + " " + kind + "\n");
    }

    /**
     * @throws IllegalArgumentException if the value would be read as more than one line
     */
    SignedText with(String name, Object value) {
        String said = value.toString();
        if (said.chars().anyMatch(sign -> sign < ' ')) {
            throw new IllegalArgumentException(name + " holds control characters");
        }
        text.append(name).append(' ').append(said).append('\n');
        return this;
    }

    String signedBy(SigningKey key) {
        return key.sign(with("key", key.id()).text.toString());
    }
}
