package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ChangingTest extends Story {

    private static final Map<String, String> FLAGS =
            Map.of("nl", "🇳🇱", "de", "🇩🇪", "fi", "🇫🇮");
    private static final Set<String> DONE = Set.of("key-created", "key-deleted");

    @Test
    void anotherKeyTakesThePlaceOfALostOne() {
        anna.opens().buys("1 месяц");
        String lost = Person.keyIn(holdsOneKey(anna)).orElseThrow();

        wants("🔑 Новый ключ");
        anna.sees("Новый ключ делается");

        String found = Person.keyIn(holdsOneKey(anna, "Ваш новый ключ")).orElseThrow();
        assertThat(found).isNotEqualTo(lost);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-replacement-requested",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-revocation-requested",
                        "access.key-revoked");
    }

    @Test
    void anotherCountryGivesTheNewKeyBeforeItTakesTheOld() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        String old = theEventsOf(anna).panelNames().getFirst();
        String from = serverWith(old);

        anna.says("/keys").isOffered("⚙️").taps("⚙️ Изменить").isOffered("🌍");
        anna.taps("🌍 Другая страна").sees("Где быть вашему ключу?");
        String to = FLAGS.keySet().stream().filter(this::isOffered).findFirst().orElseThrow();
        assertThat(to).isNotEqualTo(from);
        anna.taps(flagOf(to)).isOffered("Да, сделать").taps("Да, сделать");

        holdsOneKey(anna, "Ваш новый ключ");
        List<String> keys = theEventsOf(anna).panelNames();
        assertThat(keys).hasSize(2);
        assertThat(serverWith(keys.getLast())).isEqualTo(to);
        assertThat(panels.keysOn(from)).doesNotContain(old);
        assertThat(doneByPanels(keys))
                .containsExactly(
                        "key-created on " + from, "key-created on " + to, "key-deleted on " + from);
    }

    private static String flagOf(String server) {
        return Objects.requireNonNull(FLAGS.get(server));
    }

    private boolean isOffered(String server) {
        return anna.isNowOffered(flagOf(server));
    }

    private static String serverOf(JsonNode entry) {
        return entry.path("data").path("server").asText();
    }

    private String serverWith(String key) {
        return FLAGS.keySet().stream()
                .filter(server -> panels.keysOn(server).contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** What panels themselves say that they did with these keys, in its order. */
    private List<String> doneByPanels(List<String> keys) {
        return StreamSupport.stream(
                        outside.get("/sandbox/journal?standIn=outline").spliterator(), false)
                .filter(entry -> DONE.contains(entry.path("what").asText()))
                .filter(entry -> keys.contains(keyIn(entry.path("data"))))
                .map(entry -> entry.path("what").asText() + " on " + serverOf(entry))
                .toList();
    }

    private static String keyIn(JsonNode data) {
        return data.path("key").path("id").asText(data.path("id").asText());
    }

    @Test
    void aPauseLosesNoTime() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        Instant end = theEventsOf(anna).time("access.period-granted", "endsAt");

        wants("⏸ Пауза");
        anna.sees("⏸ Пауза.");
        timePasses("P10D");
        anna.says("/keys").sees("ключи отдыхают");
        anna.taps("⚙️ Изменить").isOffered("▶️").taps("▶️ Продолжить").sees("снова заработают");

        Instant after = theEventsOf(anna).time("access.subscription-resumed", "endsAt");
        assertThat(Duration.between(end, after))
                .isBetween(Duration.ofDays(10), Duration.ofDays(11));
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.subscription-suspended",
                        "access.key-suspended",
                        "access.subscription-resumed",
                        "access.key-resumed");
        holdsOneKey(anna);
    }

    private void wants(String change) {
        anna.says("/keys").isOffered("⚙️").taps("⚙️ Изменить").isOffered(change).taps(change);
        anna.isOffered("Да, сделать").taps("Да, сделать");
    }
}
