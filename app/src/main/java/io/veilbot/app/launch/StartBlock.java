package io.veilbot.app.launch;

import io.veilbot.api.ops.AuditLedger;
import java.nio.file.Path;

/** What the person at the terminal needs to know, once, when the shop is ready. */
final class StartBlock {

    private StartBlock() {}

    static String of(Shop shop, Path data) {
        String url = shop.url().toString();
        var lines = new StringBuilder("\n");
        line(lines, "VeilBot is open", "");
        line(lines, "mode", mode(shop));
        line(lines, "buy a key", shop.pretends() ? url + "/sandbox" : "your bot in Telegram");
        line(lines, "admin", url + "/admin   " + FirstPassword.of(shop));
        line(lines, "audit", url + "/admin/payments   every payment's events, as of any moment");
        shop.find(AuditLedger.class)
                .map(AuditLedger::state)
                .ifPresent(ledger ->
                        line(
                                lines,
                                "ledger",
                                url + "/admin/ledger   public key " + ledger.publicKey()));
        line(
                lines,
                "docs",
                "README.md, docs/event-model.md, docs/event-catalogue.md, docs/audit.md");
        line(
                lines,
                "metrics",
                "http://localhost:"
                        + shop.setting("management.server.port")
                        + "/actuator/prometheus");
        line(lines, "database", database(shop, data));
        line(lines, "go live", goLive(shop));
        line(lines, "stop", "Ctrl-C; nothing is lost");
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String text) {
        lines.append("  %-10s %s%n".formatted(name, text));
    }

    private static String mode(Shop shop) {
        String outside = shop.pretends() ? "sandbox: nothing outside is real" : "in earnest";
        return shop.setting("veilbot.mode") + ", " + outside;
    }

    private static String database(Shop shop, Path data) {
        return shop.setting("DATABASE_URL").isBlank()
                ? "PostgreSQL in " + data.toAbsolutePath().normalize()
                : "by DATABASE_URL; keys and settings in " + data.toAbsolutePath().normalize();
    }

    private static String goLive(Shop shop) {
        return shop.pretends()
                ? "set BOT_TOKEN and an account with a payment provider (see .env.example)"
                : "it is";
    }
}
