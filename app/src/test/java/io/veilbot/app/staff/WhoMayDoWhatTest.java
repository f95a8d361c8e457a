package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.contract.Approved;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.stories.StoryShop;
import io.veilbot.web.staff.Role;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WhoMayDoWhatTest {

    private static final Shop SHOP = StoryShop.shop();
    private static final List<Route> ROUTES = Route.all(SHOP);
    private static final Map<Role, Visitor> STAFF = new EnumMap<>(Role.class);
    private static final Visitor STRANGER = Visitor.anonymous(SHOP);
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"?#]*)");
    private static final String DEEDS =
            """
            select (select count(*) from engine.event_log where actor like 'staff:%')
                || ' events, ' || (select count(*) from engine.rebuild) || ' rebuilds, '
                || (select string_agg(login || password_hash || role, ',' order by login)
                    from web.staff_account)\
            """;

    @BeforeAll
    static void signIn() {
        for (Role role : Role.values()) {
            STAFF.put(role, Visitor.signedIn(SHOP, role));
        }
    }

    private static Visitor staff(Role role) {
        return Objects.requireNonNull(STAFF.get(role));
    }

    private static Visitor owner() {
        return staff(Role.OWNER);
    }

    /** What staff have changed so far. */
    private static String deeds() {
        return SHOP.bean(JdbcClient.class).sql(DEEDS).query(String.class).single();
    }

    private static String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return "FAILS";
        }
        if (Visitor.leadsTo(answer).endsWith("/sign-in")) {
            return "sign-in";
        }
        return answer.statusCode() == 403 ? "no" : "yes";
    }

    @Test
    void everyRouteIsOpenToThoseWhoWereApprovedAndNobodyElse() {
        String matrix =
                ROUTES.stream()
                        .map(WhoMayDoWhatTest::row)
                        .collect(Collectors.joining("\n", heading(), "\n"));

        Approved.at("app/src/test/resources/approved/staff.txt").matches(matrix);
        assertThat(matrix).doesNotContain("FAILS").doesNotContain("ANY");
    }

    private static String heading() {
        return "%-58s%-10s%s%n"
                .formatted("", "stranger", cells(role -> role.name().toLowerCase(Locale.ROOT)));
    }

    private static String row(Route route) {
        return "%-58s%-10s%s"
                .formatted(
                        route,
                        outcome(route.answerFor(STRANGER)),
                        cells(role -> outcome(route.answerFor(staff(role)))));
    }

    private static String cells(Function<Role, String> cell) {
        return Stream.of(Role.values())
                .map(role -> "%-9s".formatted(cell.apply(role)))
                .collect(Collectors.joining())
                .stripTrailing();
    }

    @Test
    void nothingIsChangedByLooking() {
        String before = deeds();

        ROUTES.stream().filter(Route::reads).forEach(route -> route.askedBy(owner()));
        assertThat(owner().get("/sign-out").statusCode()).isNotEqualTo(302);

        assertThat(deeds()).isEqualTo(before);
        assertThat(owner().get("/admin").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void noOtherPageCanMakeABrowserOfStaffDoAnything() {
        String before = deeds();
        List<Route> deeds =
                ROUTES.stream().filter(Route::forStaff).filter(route -> !route.reads()).toList();

        assertThat(deeds)
                .isNotEmpty()
                .allSatisfy(route -> {
                    var forged = owner().send("POST", route.address(), Map.of());
                    assertThat(forged.statusCode()).as(route.toString()).isEqualTo(403);
                });
        assertThat(owner().send("POST", "/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(deeds()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void noRouteTakesAnythingButLookingAndForms(String method) {
        // a shop that pretends sends everybody from / to its sandbox
        assertThat(ROUTES)
                .filteredOn(route -> !route.pattern().equals("/"))
                .allSatisfy(route ->
                        assertThat(owner().send(method, route.address(), Map.of()).statusCode())
                                .as(route.toString())
                                .isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anything", "/admin.html", "/sub", "/c", "/static/x"})
    void whatNobodyNamedIsDenied(String path) {
        assertThat(outcome(STRANGER.get(path))).isIn("sign-in", "no");
        assertThat(outcome(owner().get(path))).isEqualTo("no");
        assertThat(outcome(owner().post(path, Map.of()))).isEqualTo("no");
    }

    /** The stand-ins behind the sandbox's pages speak for others, not for this shop. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/yookassa/v3/payments",
                "/bot1000000001:token/getMe",
                "/sandbox/../yookassa/v3/payments",
                "/sandbox/%2e%2e/yookassa/v3/payments",
                "/sandbox/..%2fyookassa/v3/payments",
                "/sandbox/..;/yookassa/v3/payments"
            })
    void ofTheSandboxTheShopShowsThePagesOnly(String path) {
        HttpResponse<String> answer = STRANGER.get(path);

        assertThat(outcome(answer).equals("sign-in") || answer.statusCode() == 400)
                .as(answer.statusCode() + ": " + answer.body())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLinkAndButtonThatStaffSeeIsTheirs(Role role) {
        Visitor visitor = staff(role);
        String pages =
                Stream.of(
                                "",
                                "/payments",
                                "/customers",
                                "/cases",
                                "/refunds",
                                "/servers",
                                "/promos",
                                "/reconciliation",
                                "/callbacks")
                        .map(page -> "/admin" + page)
                        .map(visitor::get)
                        .filter(answer -> answer.statusCode() == 200)
                        .map(HttpResponse::body)
                        .collect(Collectors.joining());

        assertThat(LINK.matcher(pages).results().map(found -> found.group(1)).distinct())
                .filteredOn(link -> link.startsWith("/admin"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(outcome(visitor.get(link))).as(link).isEqualTo("yes"));
    }
}
