package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.stories.Panels;
import io.veilbot.app.stories.Soon;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many keys on a panel that nobody should have stay until an admin has looked. */
class SurplusDeskTest extends Desk {

    private static final String SERVER = "fi";
    private static final int MANY = 60;
    private static final Pattern HELD =
            Pattern.compile("note bad\"><a href=\"(/admin/servers/[^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final Panels panels = new Panels(outside);

    private List<String> madeByNobody() {
        String mark = UUID.randomUUID().toString();
        var names = IntStream.range(0, MANY).mapToObj(it -> "veil-" + mark + "-" + it).toList();
        names.forEach(
                it -> outside.post("/sandbox/outline/" + SERVER + "/keys", Map.of("name", it)));
        return names;
    }

    private void timePasses(Duration by) {
        outside.post("/sandbox/clock", Map.of("advance", by.toString()));
    }

    private static String found(Pattern pattern, String body) {
        var matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private long there(List<String> names) {
        return panels.keysOn(SERVER).stream().filter(names::contains).count();
    }

    @Test
    void theyAreHeldAndGoWhenAnAdminSaysSo() {
        List<String> names = madeByNobody();
        timePasses(Duration.ofMinutes(6));
        soonHolds(names);

        String page = found(HELD, ADMIN.get("/admin/servers").body());
        assertThat(there(names)).isEqualTo(MANY);
        assertThat(SUPPORT.get(page).body()).doesNotContain("name=\"seen\"");
        String seen = found(SEEN, ADMIN.get(page).body());
        assertThat(after(ADMIN, page + "/remove-surplus", Map.of("seen", seen, "reason", "")))
                .contains("note bad");
        assertThat(there(names)).isEqualTo(MANY);

        String told =
                after(
                        ADMIN,
                        page + "/remove-surplus",
                        Map.of("seen", seen, "reason", "made by hand"));

        assertThat(told).contains("note good");
        Soon.so("they are gone", () -> there(names) == 0, () -> panels.keysOn(SERVER));
    }

    /** The first comparison sees them, and one after the grace holds them. */
    private void soonHolds(List<String> names) {
        for (int steps = 0; steps < 10; steps++) {
            timePasses(Duration.ofMinutes(31));
            var held =
                    Soon.within(
                            Duration.ofSeconds(2),
                            () ->
                                    Optional.of(ADMIN.get("/admin/servers").body())
                                            .filter(body -> HELD.matcher(body).find()));
            if (held.isPresent()) {
                return;
            }
        }
        throw new AssertionError("never held: " + there(names));
    }
}
