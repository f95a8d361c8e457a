package io.veilbot.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.launch.Shop;
import io.veilbot.web.staff.FirstAccount;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop as a newcomer sees it: chat, checkout, key; then what an auditor sees of it. */
class BrowserTest {

    private static final Path PICTURES =
            Path.of(System.getProperty("veilbot.pictures", "target/pictures"));

    @TempDir Path folder;

    @Test
    void aNewcomerBuysAKeyAndAnAuditorReplaysIt() throws Exception {
        Optional<Path> binary = Chromium.installed();
        if (binary.isEmpty()) {
            System.out.println("Browser test skipped: no Chromium is installed on this machine.");
        }
        assumeTrue(binary.isPresent(), "no Chromium is installed on this machine");
        try (var shop = Shop.start(new Launch(Map.of(), folder.resolve("data"), Ports.any()));
                var chromium = Chromium.start(binary.orElseThrow());
                var page = Page.open(chromium.port(), 1280, 860)) {
            buys(page, shop.url());
            replays(page, shop.url(), shop.bean(FirstAccount.class).password().orElseThrow());
            System.out.println("Browser test ran in Chromium; pictures in " + PICTURES);
        }
    }

    private static void buys(Page page, URI shop) throws Exception {
        page.go(shop.resolve("/sandbox/chat/1003"));
        page.untilTextHas("Press Start");
        page.click("Start");
        page.untilTextHas("1 month — 299 ₽");
        page.picture(PICTURES.resolve("menu.png"));
        page.click("1 month");
        page.untilTextHas("Pay 299 ₽");
        page.picture(PICTURES.resolve("order.png"));
        URI checkout = buttonTo(page, "/sandbox/checkout/");
        page.go(checkout);
        page.picture(PICTURES.resolve("checkout.png"));
        page.value("document.querySelector('form[action$=\"/pay\"]').requestSubmit()");
        page.until("!document.querySelector('form[action$=\"/pay\"]')");
        page.picture(PICTURES.resolve("paid.png"));
        page.go(shop.resolve("/sandbox/chat/1003"));
        page.untilTextHas("ss://");
        page.until(
                "[...document.querySelectorAll('img')].some(i => i.complete && i.naturalWidth > 100)");
        page.picture(PICTURES.resolve("chat.png"));
        page.dark(true);
        page.picture(PICTURES.resolve("chat-dark.png"));
        page.dark(false);
        URI connect = buttonTo(page, "/c/");
        page.go(connect);
        page.untilTextHas("ss://");
        page.picture(PICTURES.resolve("connect.png"));
    }

    /** Where the newest button of this chat leads that opens such an address. */
    private static URI buttonTo(Page page, String part) throws Exception {
        String script =
                """
                fetch('/sandbox/people/1003/chat').then(answer => answer.json()).then(chat =>
                  chat.messages.flatMap(message => message.buttons)
                    .filter(button => button.url?.includes(%s)).at(-1).url)\
                """
                        .formatted(Page.quote(part));
        return URI.create(page.value(script).asText());
    }

    private static void replays(Page page, URI shop, String password) throws Exception {
        page.go(shop.resolve("/admin/payments"));
        page.picture(PICTURES.resolve("sign-in.png"));
        page.type("input[name=username]", FirstAccount.LOGIN);
        page.type("input[name=password]", password);
        page.value("document.querySelector('form').requestSubmit()");
        page.untilTextHas("Confirmed");
        page.picture(PICTURES.resolve("payments.png"));
        page.value("document.querySelector('td a.id').click()");
        page.until("document.querySelector('#step')");
        page.picture(PICTURES.resolve("payment.png"));
        String now = page.value("document.querySelector('.state').innerText").asText();
        page.value(
                "(s => { s.value = 1; s.dispatchEvent(new Event('input', {bubbles: true})) })"
                        + "(document.querySelector('#step'))");
        page.until("document.querySelector('.slider strong').innerText.includes('invoice-opened')");
        page.picture(PICTURES.resolve("payment-as-of.png"));
        assertThat(page.value("document.querySelector('.state').innerText").asText())
                .as("the state as of an earlier event differs from the state now")
                .isNotEqualTo(now);
        for (String name :
                new String[] {
                    "customers",
                    "servers",
                    "tariffs",
                    "promos",
                    "projections",
                    "cases",
                    "refunds",
                    "reconciliation",
                    "callbacks"
                }) {
            page.go(shop.resolve("/admin/" + name));
            page.picture(PICTURES.resolve(name + ".png"));
        }
        page.go(shop.resolve("/admin"));
        page.untilTextHas("299");
        page.picture(PICTURES.resolve("overview.png"));
        page.dark(true);
        page.picture(PICTURES.resolve("overview-dark.png"));
        assertThat(page.text()).contains("Amsterdam");
    }
}
