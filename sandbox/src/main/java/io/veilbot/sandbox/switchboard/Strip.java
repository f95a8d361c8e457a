package io.veilbot.sandbox.switchboard;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Page;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/** Draws what just happened, newest first. */
final class Strip {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Page page;

    Strip(Page page) {
        this.page = page;
    }

    String html(List<Journal.Entry> all, int most) {
        List<Journal.Entry> news = all.stream().filter(Switchboard::isNews).toList().reversed();
        StringBuilder html = new StringBuilder();
        news.stream().limit(most).forEach(entry -> html.append(line(entry)));
        return news.isEmpty()
                ? "<li class=\"quiet\">%s</li>".formatted(Page.escape(page.text("strip.empty")))
                : html.toString();
    }

    private String line(Journal.Entry entry) {
        return "<li class=\"%s\"><time>%s</time><span>%s</span><em>%s</em></li>%n"
                .formatted(
                        Page.escape(entry.standIn()),
                        TIME.format(entry.at()),
                        Page.escape(title(entry)),
                        detail(entry.data()));
    }

    private String title(Journal.Entry entry) {
        try {
            return page.text("news." + entry.what());
        } catch (MissingResourceException e) {
            // Other stand-ins have their own words; their plain names will do.
            return entry.standIn() + ": " + entry.what();
        }
    }

    private static String detail(JsonNode data) {
        String payment = data.path("payment").path("id").asText(data.path("objectId").asText());
        if (!payment.isEmpty()) {
            return "<a href=\"/sandbox/checkout/%s\">%s</a>"
                    .formatted(Page.escape(payment), Page.escape(tail(payment)));
        }
        for (String field : List.of("server", "fault", "by", "shopUrl", "port")) {
            if (data.hasNonNull(field)) {
                String key = data.path("key").path("id").asText(data.path("id").asText());
                return Page.escape(data.path(field).asText() + (key.isEmpty() ? "" : " · " + key));
            }
        }
        return "";
    }

    private static String tail(String id) {
        return "…" + id.substring(Math.max(0, id.length() - 6)).toUpperCase(Locale.ROOT);
    }
}
