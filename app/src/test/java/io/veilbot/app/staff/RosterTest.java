package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Shop;
import io.veilbot.app.stories.StoryShop;
import io.veilbot.web.staff.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Owners take people in and let them go, and whoever was let go is out at once. */
class RosterTest {

    private static final String PAGE = "/admin/staff";
    private static final Shop SHOP = StoryShop.shop();
    private static final Visitor OWNER = Visitor.signedIn(SHOP, Role.OWNER);

    private final String login = "second." + UUID.randomUUID().toString().substring(0, 8);
    private final Visitor second = Visitor.anonymous(SHOP);

    private static String after(String path, Map<String, String> form) {
        assertThat(Visitor.leadsTo(OWNER.post(path, form))).endsWith(PAGE);
        return OWNER.get(PAGE).body();
    }

    private String takenIn(Role role) {
        String page = after(PAGE, Map.of("member", login, "role", role.name()));
        return password(page);
    }

    private static String password(String page) {
        return page.replaceAll("(?s).*fingerprint\">([^<]+)<.*", "$1");
    }

    private boolean signsIn(String password) {
        second.get("/sign-in");
        var answer = second.post("/sign-in", Map.of("username", login, "password", password));
        return Visitor.leadsTo(answer).contains("/admin");
    }

    @Test
    void somebodyTakenInSignsInWithAPasswordThatIsShownOnce() {
        String password = takenIn(Role.ADMIN);

        assertThat(OWNER.get(PAGE).body()).contains(login).doesNotContain(password);
        assertThat(signsIn(password)).isTrue();
        assertThat(second.get("/admin/servers").statusCode()).isEqualTo(200);
        assertThat(second.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(after(PAGE, Map.of("member", login, "role", "OWNER"))).contains("note bad");
    }

    @Test
    void whoeverIsClosedIsOutAtOnceAndStaysOut() {
        String password = takenIn(Role.ADMIN);
        assertThat(signsIn(password)).isTrue();

        assertThat(after(PAGE + "/" + login + "/close", Map.of())).contains("note good");
        assertThat(Visitor.leadsTo(second.get("/admin/servers"))).endsWith("/sign-in");
        assertThat(signsIn(password)).isFalse();
    }

    @Test
    void aRoleThatChangesEndsTheSession() {
        String password = takenIn(Role.ADMIN);
        assertThat(signsIn(password)).isTrue();

        after(PAGE + "/" + login + "/role", Map.of("role", "SUPPORT"));
        assertThat(Visitor.leadsTo(second.get("/admin/servers"))).endsWith("/sign-in");
        assertThat(signsIn(password)).isTrue();
        assertThat(second.get("/admin/servers").statusCode()).isEqualTo(403);
    }

    @Test
    void aNewPasswordVoidsTheOldOneAndOpensWhatWasClosed() {
        String old = takenIn(Role.SUPPORT);
        after(PAGE + "/" + login + "/close", Map.of());

        String fresh = password(after(PAGE + "/" + login + "/admit", Map.of()));
        assertThat(signsIn(old)).isFalse();
        assertThat(signsIn(fresh)).isTrue();
        assertThat(OWNER.get(PAGE).body())
                .containsSubsequence("given a new password", "closed", "taken in");
    }

    @Test
    void nobodyShutsThemselvesOut() {
        String own =
                OWNER.get(PAGE)
                        .body()
                        .replaceAll("(?s).*href=\"/admin/password\">([^<]+)<.*", "$1");

        for (String deed : new String[] {"/close", "/admit", "/role"}) {
            assertThat(after(PAGE + "/" + own + deed, Map.of("role", "AUDITOR")))
                    .contains("note bad");
        }
        assertThat(OWNER.get("/admin/servers").statusCode()).isEqualTo(200);
    }
}
