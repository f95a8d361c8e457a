package io.veilbot.bot.dialog;

import java.util.Locale;

/**
 * What somebody wrote.
 *
 * @param command with its slash, in lower case; empty if it is none
 * @param rest what follows the command; everything if there is none
 */
record Words(String command, String rest) {
    static Words of(String text) {
        String plain = text.strip();
        if (!plain.startsWith("/")) {
            return new Words("", plain);
        }
        String[] parts = plain.split("\\s+", 2);
        // In groups a command names its bot; some apps write it so in private, too.
        String command = parts[0].replaceFirst("@.*$", "").toLowerCase(Locale.ROOT);
        return new Words(command, parts.length == 2 ? parts[1] : "");
    }

    boolean isCommand() {
        return !command.isEmpty();
    }

    /** What a link carried; anything else was typed by hand. */
    String startParameter() {
        return command.equals("/start") && rest.matches("[A-Za-z0-9_-]{1,64}") ? rest : "";
    }
}
