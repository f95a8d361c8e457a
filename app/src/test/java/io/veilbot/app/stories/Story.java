package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.launch.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words stories are told with. */
@ExtendWith(Aftermath.class)
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

    /** Who this is in the shop. */
    String idOf(Person person) {
        return customer(person).value();
    }

    /** Waits until this person has been told all there is to tell. */
    void isToldAll(Person person) {
        String open =
                """
                select kind from bot.notice
                where customer_id = ? and state in ('requested', 'sending', 'failed')\
                """;
        Supplier<List<String>> left =
                () ->
                        shop.bean(JdbcClient.class)
                                .sql(open)
                                .param(idOf(person))
                                .query(String.class)
                                .list();
        Soon.allIsHeard(shop);
        Soon.so("all is told", () -> left.get().isEmpty(), left);
    }

    /** How often such an event with such a field is stored, whoever it is about. */
    long stored(String event, String field, String value) {
        return shop.bean(JdbcClient.class)
                .sql("select count(*) from engine.event_log where name = ? and payload ->> ? = ?")
                .params(event, field, value)
                .query(Long.class)
                .single();
    }

    /** Done by nobody in the story, and known to all of the shop when the story goes on. */
    void happens(Command command, Actor by) {
        shop.bean(Commands.class).send(command, by);
        Soon.allIsHeard(shop);
    }

    /**
     * Once everybody has heard of what happened so far: in a second of a busy machine no days pass.
     *
     * @param by an ISO-8601 duration
     */
    void timePasses(String by) {
        Soon.allIsHeard(shop);
        Clock clock = shop.bean(Clock.class);
        var then = clock.instant().plus(Duration.parse(by));
        outside.post("/sandbox/clock", Map.of("advance", by));
        Soon.so(
                "the shop's clock has moved",
                () -> !clock.instant().isBefore(then),
                clock::instant);
    }

    /** Lets time pass until a moment has come. */
    void timeComesTo(Instant moment) {
        Instant now = shop.bean(Clock.class).instant();
        timePasses(Duration.between(now, moment).plusSeconds(1).toString());
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
        return holdsOneKey(person, "Ваш ключ готов\n");
    }

    /**
     * @param told how the message begins that hands the key over
     */
    JsonNode holdsOneKey(Person person, String told) {
        JsonNode message = person.sees(told);
        assertThat(message.path("photo").asBoolean()).isTrue();
        List<String> names = theEventsOf(person).panelNames();
        Soon.so("one key on the panels", () -> panels.countOf(names) == 1, panels::keys);
        assertThat(Person.keyIn(message)).isPresent();
        assertThat(person.countOf(told)).isEqualTo(1);
        return message;
    }
}
