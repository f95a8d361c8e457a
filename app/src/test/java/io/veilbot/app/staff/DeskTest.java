package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.app.stories.Soon;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What staff do about people by the forms of their pages, and what the pages tell them. */
class DeskTest extends Desk {

    @Test
    void anAuditorSeesWhatWasDoneAndNotToWhom() {
        assertThat(after(SUPPORT, page + "/notes", note("writes at night")))
                .as("the page one comes back to")
                .contains("note good", "writes at night");

        assertThat(SUPPORT.get(page).body()).contains(name, "writes at night");
        assertThat(AUDITOR.get(page).body())
                .contains(customer.value(), "•••")
                .doesNotContain(
                        name, "writes at night", "<textarea", "method=\"post\" class=\"stack\"");
        assertThat(AUDITOR.get("/admin/customers?q=" + customer).body())
                .contains(page)
                .doesNotContain(name);
    }

    private static Map<String, String> note(String note) {
        return Map.of("form", UUID.randomUUID().toString(), "note", note);
    }

    @Test
    void aNoteSentTwiceIsOneAndTheSameWordsLaterAreAnother() {
        String form =
                ADMIN.get(page)
                        .body()
                        .replaceAll("(?s).*/notes\".*?name=\"form\" value=\"([^\"]+).*", "$1");
        var note = Map.of("form", form, "note", "rang again");
        assertThat(after(SUPPORT, page + "/notes", note)).contains("note good");
        assertThat(after(SUPPORT, page + "/notes", note)).contains("note good");
        assertThat(notesSaying("rang again")).isEqualTo(1);

        after(SUPPORT, page + "/notes", note("rang again"));
        assertThat(notesSaying("rang again")).isEqualTo(2);
        assertThat(after(SUPPORT, page + "/notes", Map.of("note", "from nowhere")))
                .contains("note bad");
    }

    private int notesSaying(String words) {
        return ADMIN.get(page).body().split("<p>" + words, -1).length - 1;
    }

    @Test
    void onlyWhatWasSetCanBeUndoneAndThePageSaysWhatItIs() {
        after(ADMIN, access + "/days", days("5", "to begin with"));
        soon(page, "to begin with");
        assertThat(ADMIN.get(page).body()).doesNotContain("/lift\"");

        after(ADMIN, access + "/limit", Map.of("gib", "7", "reason", "too much"));
        soon(page, "/lift\"");
        assertThat(ADMIN.get(page).body())
                .contains("7 GiB", "name=\"what\" value=\"ALLOWANCE\"")
                .doesNotContain("name=\"what\" value=\"END\"");
        after(ADMIN, access + "/end", Map.of("until", "2090-01-02T03:04", "reason", "a trip"));
        soon(page, "name=\"what\" value=\"END\"");
        assertThat(ADMIN.get(page).body()).contains("2090-01-02 03:04");

        for (String what : new String[] {"END", "ALLOWANCE"}) {
            after(ADMIN, access + "/lift", Map.of("what", what, "reason", "enough"));
        }
        Soon.so(
                "nothing is set",
                () -> !ADMIN.get(page).body().contains("/lift\""),
                () -> ADMIN.get(page).body());
    }

    @Test
    void aFormSentTwiceGrantsItsDaysOnce() {
        var form =
                Map.of(
                        "form", UUID.randomUUID().toString(),
                        "days", "5",
                        "reason", "for the outage");
        assertThat(after(SUPPORT, access + "/days", form)).contains("note good");
        assertThat(after(SUPPORT, access + "/days", form)).contains("note good");

        soon(page, "for the outage");
        assertThat(ADMIN.get(page).body().split("for the outage", -1)).hasSize(2);
    }

    @Test
    void whatStaffGaveTheyCanTakeBack() {
        after(ADMIN, access + "/days", days("5", "by mistake"));
        soon(page, "by mistake");
        String grant =
                ADMIN.get(page).body().replaceAll("(?s).*name=\"grant\" value=\"([^\"]+).*", "$1");

        assertThat(
                        after(
                                SUPPORT,
                                access + "/revoke",
                                Map.of("grant", grant, "reason", "wrong one")))
                .contains("note good");

        soon(page, "wrong one");
        assertThat(ADMIN.get(page).body()).contains("100 %").doesNotContain("name=\"grant\"");
    }

    @Test
    void whatCannotBeTakenComesBackAsItWasTyped() {
        String again = after(SUPPORT, access + "/days", days("a lot", "very sorry"));

        assertThat(again).contains("note bad", "value=\"a lot\"", "value=\"very sorry\"", "open=");
        assertThat(after(SUPPORT, page + "/block", Map.of("reason", " "))).contains("note bad");
        assertThat(after(ADMIN, page + "/discount", Map.of("percent", "101", "reason", "x")))
                .contains("note bad", "value=\"101\"");
    }

    private static Map<String, String> days(String days, String reason) {
        return Map.of("form", UUID.randomUUID().toString(), "days", days, "reason", reason);
    }

    @Test
    void whatBelongsToSomebodyElseIsNotFound() {
        String other = page + "/" + SubscriptionId.of(customer, 7);

        assertThat(ADMIN.post(other + "/days", days("5", "x")).statusCode()).isEqualTo(404);
    }
}
