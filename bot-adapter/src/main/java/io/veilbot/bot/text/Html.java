package io.veilbot.bot.text;

/**
 * Text with Telegram's tags, safe to put into a message.
 *
 * @param markup balanced tags; everything else escaped
 */
public record Html(String markup) {
    /** Plain text made safe. */
    public static Html escaped(String plain) {
        return new Html(
                plain.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    /** Something to tap and copy. */
    public static Html code(String plain) {
        return new Html("<code>" + escaped(plain).markup() + "</code>");
    }

    @Override
    public String toString() {
        return markup;
    }
}
