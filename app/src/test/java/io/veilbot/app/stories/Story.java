package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.launch.Shop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words stories are told with. */
abstract class Story {

    final Shop shop = StoryShop.shop();
    final Outside outside = new Outside(shop.url());
    final Panels panels = new Panels(outside);
    final Person anna = Person.newcomer(outside, "Анна");

    @AfterEach
    void everythingWorksAgain() {
        outside.post("/sandbox/faults", Map.of("clear", true));
    }

    CustomerId customer(Person person) {
        return CustomerId.ofTelegram(person.id(), shop.bean(byte[].class));
    }

    Facts theEventsOf(Person person) {
        return new Facts(shop.bean(JdbcClient.class), customer(person));
    }

    /**
     * @param by an ISO-8601 duration
     */
    void timePasses(String by) {
        Clock clock = shop.bean(Clock.class);
        var then = clock.instant().plus(Duration.parse(by));
        outside.post("/sandbox/clock", Map.of("advance", by));
        Soon.so(
                "the shop's clock has moved",
                () -> !clock.instant().isBefore(then),
                clock::instant);
    }

    /** Lets time pass in steps until this person is told something. */
    void timePassesUntil(Person person, String told, String step) {
        for (int steps = 0; steps < 20 && person.countOf(told) == 0; steps++) {
            timePasses(step);
            person.seesBefore(told, Duration.ofSeconds(4));
        }
        person.sees(told);
    }

    /** The provider says something else than is true, whoever asks. */
    void theProviderSays(String fault, String value) {
        outside.post(
                "/sandbox/faults", Map.of("standIn", "yookassa", "fault", fault, "value", value));
    }

    /** One key on all panels together, and the chat shows that one. */
    JsonNode holdsOneKey(Person person) {
        JsonNode message = person.sees("Ваш ключ готов\n");
        assertThat(message.path("photo").asBoolean()).isTrue();
        List<String> names = theEventsOf(person).panelNames();
        Soon.so("one key on the panels", () -> panels.countOf(names) == 1, panels::keys);
        assertThat(Person.keyIn(message)).isPresent();
        assertThat(person.countOf("ss://")).isEqualTo(1);
        return message;
    }
}
