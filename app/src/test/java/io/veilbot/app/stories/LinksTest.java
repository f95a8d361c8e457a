package io.veilbot.app.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What apps and browsers get behind a subscription's link, for as long as there is one. */
class LinksTest extends Story {

    private static final String HTML = "text/html,*/*;q=0.8";
    private static final String NEW_LINK = "🔗 Новая ссылка";
    private static final String HOST = ".vpn.example";
    private static final List<String> FORMATS =
            List.of("base64", "plain", "clash", "sing-box", "outline");

    @Test
    void everyAppGetsTheKeyInItsOwnWordsAndAfterTheEndWhatToDo() {
        String link = bought();

        assertThat(outside.page(link).body()).isEqualTo(in("base64", link).body());
        assertThat(type(outside.page(link, Map.of("User-Agent", "mihomo/1.19"))))
                .startsWith("application/yaml");
        assertThat(type(in("sing-box", link))).startsWith("application/json");
        for (String format : FORMATS) {
            assertThat(read(format, link)).as(format).contains(HOST).doesNotContain("renew");
        }

        timeComesTo(theEventsOf(anna).time("access.period-granted", "endsAt"));
        anna.sees("Доступ закончился");

        for (String format : FORMATS) {
            assertThat(in(format, link).statusCode()).as(format).isEqualTo(200);
            assertThat(read(format, link))
                    .as(format)
                    .contains("renew in the bot")
                    .doesNotContain(HOST);
        }
        assertThat(outside.page(link).headers().firstValue("Announce")).isPresent();
        assertThat(
                        outside.page(link.replace("/sub/", "/c/"), Map.of("Accept-Language", "ru"))
                                .body())
                .contains("Доступ закончился", "Продлите в боте")
                .doesNotContain("ss://");
    }

    /** However many pay at this moment, apps are answered. */
    @Test
    void isReadWhileAllConnectionsOfTheShopAreTaken() throws SQLException {
        String link = bought();
        HikariDataSource pool = shop.bean(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        try {
            for (int number = 0; number < pool.getMaximumPoolSize(); number++) {
                taken.add(pool.getConnection());
            }
            assertThat(in("plain", link).body()).startsWith("ss://");
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }

    @Test
    void aNewLinkLeavesTheOldOneUnknown() {
        String link = bought();

        anna.says("/keys").isOffered("⚙️").taps("⚙️ Изменить").isOffered(NEW_LINK).taps(NEW_LINK);
        anna.isOffered("Да, сделать").taps("Да, сделать");

        Soon.so(
                "the old link is unknown",
                () -> outside.page(link).statusCode() == 404,
                () -> outside.page(link).body());
        for (String format : FORMATS) {
            assertThat(in(format, link).statusCode()).as(format).isEqualTo(404);
        }
        assertThat(outside.page(link.replace("/sub/", "/c/")).statusCode()).isEqualTo(404);
    }

    @Test
    void browsersAreLedToThePageAndNothingIsKeptOnTheWay() {
        String link = bought();

        HttpResponse<String> led = outside.page(link, HTML);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElse(""))
                .endsWith(link.replace("/sub/", "/c/"));
        assertThat(outside.page(link + "?format=plain", HTML).body()).startsWith("ss://");
        assertThat(in("nonsense", link).statusCode()).isEqualTo(400);

        HttpResponse<String> head = outside.head(link);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Subscription-Userinfo")).isPresent();
        for (var answer : List.of(led, head, outside.page(link), in("nonsense", link))) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void thePageOffersTheAppsOfThePhoneInHandThatReadTheKey() {
        String page = bought().replace("/sub/", "/c/");
        var iphone = Map.of("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)");

        assertThat(outside.page(page, iphone).body())
                .contains("ss://", "happ://add/http", "streisand://import/http", "sub://aHR0c")
                .doesNotContain("v2rayng://", "clash://");
        HttpResponse<String> picture = outside.page(page + "/qr.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Cache-Control")).contains("no-store");
    }

    /** From an address of its own, which the proxy in front tells, or nobody else could ask. */
    @Test
    void aLinkThatIsAskedForWithoutAnEndIsNotAnsweredForAWhile() {
        var app = Map.of("X-Forwarded-For", "192.0.2.44");
        String wild = "/sub/the-token-of-an-app-gone-wild";
        int most = Integer.parseInt(StoryShop.ASKED_A_MINUTE);

        List<HttpResponse<String>> answers =
                IntStream.range(0, 2 * most)
                        .parallel()
                        .mapToObj(_ -> outside.page(wild, app))
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404, 429);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent())
                .allMatch(answer -> answer.body().isEmpty());
        assertThat(outside.page("/sub/the-token-of-somebody-else", app).statusCode())
                .isEqualTo(404);
    }

    private String bought() {
        anna.opens().buys("1 месяц");
        return "/sub/" + Person.token(holdsOneKey(anna));
    }

    private HttpResponse<String> in(String format, String link) {
        return outside.page(link + "?format=" + format);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** As people see it in their app. */
    private String read(String format, String link) {
        String body = in(format, link).body();
        String text =
                format.equals("base64")
                        ? new String(Base64.getDecoder().decode(body), UTF_8)
                        : body;
        return text.replace("%20", " ");
    }
}
