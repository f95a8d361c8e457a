package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inline keyboards: what Telegram refuses in them, and their buttons. */
final class Keyboard {
    private static final int MOST_BUTTONS = 100;
    private static final Set<String> SCHEMES = Set.of("http", "https", "tg");

    private Keyboard() {}

    /** The markup to keep, null when there is none to show beneath the message. */
    static @Nullable JsonNode accepted(@Nullable JsonNode markup) {
        if (markup == null) {
            return null;
        }
        if (!markup.isObject()) {
            throw ApiError.badRequest("object expected as reply markup");
        }
        if (!markup.path("inline_keyboard").isArray()) {
            return null;
        }
        List<Button> buttons = buttons(markup);
        if (buttons.size() > MOST_BUTTONS) {
            throw ApiError.badRequest("reply markup is too long");
        }
        return buttons.isEmpty() ? null : markup;
    }

    static List<Button> buttons(@Nullable JsonNode markup) {
        var buttons = new ArrayList<Button>();
        int row = 0;
        for (JsonNode line :
                markup == null ? List.<JsonNode>of() : markup.path("inline_keyboard")) {
            int column = 0;
            for (JsonNode key : line) {
                buttons.add(button(row, column++, key));
            }
            row++;
        }
        return buttons;
    }

    private static Button button(int row, int column, JsonNode key) {
        String label = key.path("text").asText("");
        if (label.isBlank()) {
            throw ApiError.badRequest("field \"text\" of the inline keyboard button is empty");
        }
        if (key.has("callback_data")) {
            String data = key.path("callback_data").asText();
            int bytes = data.getBytes(StandardCharsets.UTF_8).length;
            refuseIf(bytes < 1 || bytes > 64, "BUTTON_DATA_INVALID");
            return new Button(row, column, label, Button.Kind.CALLBACK, data);
        }
        if (key.has("url")) {
            String url = address("URL", key.path("url").asText());
            return new Button(row, column, label, Button.Kind.URL, url);
        }
        if (key.has("copy_text")) {
            String text = key.path("copy_text").path("text").asText("");
            refuseIf(text.isEmpty() || text.length() > 256, "BUTTON_COPY_TEXT_INVALID");
            return new Button(row, column, label, Button.Kind.COPY, text);
        }
        if (key.has("web_app")) {
            String url = address("Web App URL", key.path("web_app").path("url").asText());
            return new Button(row, column, label, Button.Kind.WEB_APP, url);
        }
        refuseIf(!key.path("pay").asBoolean(), "text buttons are unallowed in the inline keyboard");
        return new Button(row, column, label, Button.Kind.PAY, "");
    }

    /**
     * Telegram refuses app links such as vless:// in buttons. It refuses the address of this very
     * machine, too; here that is let through, or nothing of a local shop could be opened.
     */
    private static String address(String what, String url) {
        String problem = "inline keyboard button %s '%s' is invalid: ".formatted(what, url);
        try {
            var uri = new URI(url);
            String scheme = uri.getScheme() == null ? "http" : uri.getScheme();
            boolean known = SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            refuseIf(!known, problem + "Unsupported URL protocol");
            refuseIf(uri.getScheme() != null && uri.getHost() == null, problem + "Wrong HTTP URL");
            return uri.getScheme() == null ? "http://" + url : url;
        } catch (URISyntaxException e) {
            throw ApiError.badRequest(problem + "Wrong HTTP URL");
        }
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw ApiError.badRequest(why);
        }
    }
}
