package io.veilbot.sandbox.switchboard;

import io.veilbot.sandbox.core.ActiveFault;
import io.veilbot.sandbox.core.Page;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws switches: each a form with one button that knows whether it is on. */
final class Switches {

    private static final List<String> PROVIDERS =
            List.of("yookassa", "cryptopay", "platega", "stripe");

    private static final List<String> PAYMENT_FAULTS =
            List.of(
                    "lose-notification",
                    "delay-notification",
                    "duplicate-notification",
                    "out-of-order",
                    "timeout-after-create",
                    "error-500-after-create",
                    "lie-amount",
                    "other-currency",
                    "http-500",
                    "slow");

    private final Page page;
    private final List<ActiveFault> active;

    Switches(Page page, List<ActiveFault> active) {
        this.page = page;
        this.active = active;
    }

    String payments() {
        StringBuilder html = new StringBuilder();
        for (String provider : PROVIDERS) {
            html.append("<h3>%s</h3>".formatted(Page.escape(page.text("provider." + provider))));
            PAYMENT_FAULTS.forEach(fault -> html.append(one(provider, null, fault)));
        }
        return html.toString();
    }

    String one(String standIn, @Nullable String server, String fault) {
        String field = server == null ? "" : hidden("server", server);
        return "<form method=\"post\" action=\"/sandbox/switchboard/flip\">"
                + hidden("standIn", standIn)
                + field
                + hidden("fault", fault)
                + "<button class=\"switch\" role=\"switch\" aria-checked=\"%s\">"
                        .formatted(isOn(standIn, server, fault))
                + "<span>"
                + Page.escape(label(standIn, fault))
                + "</span><i aria-hidden=\"true\"></i></button></form>";
    }

    /** All providers fail alike, and most panels do; what is peculiar goes by its plain name. */
    private String label(String standIn, String fault) {
        String words = PROVIDERS.contains(standIn) ? "provider." : "outline.";
        try {
            return page.text(words + fault);
        } catch (MissingResourceException e) {
            return fault.replace('-', ' ');
        }
    }

    boolean isOn(String standIn, @Nullable String server, String fault) {
        return active.stream()
                .anyMatch(one ->
                        one.standIn().equals(standIn)
                                && one.fault().equals(fault)
                                && Objects.equals(one.server(), server));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(name, Page.escape(value));
    }
}
