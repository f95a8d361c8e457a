package io.veilbot.bot.screen;

import java.util.List;

/**
 * A message as a person sees it.
 *
 * @param html text with Telegram's tags; values in it are escaped
 * @param rows of buttons, top to bottom
 */
public record Screen(String html, List<List<Button>> rows) {
    public Screen {
        rows = rows.stream().<List<Button>>map(List::copyOf).filter(r -> !r.isEmpty()).toList();
    }

    /** Dots for the text: a log line must not tell. */
    @Override
    public String toString() {
        return "Screen[" + html.length() + " characters]";
    }
}
