package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.sandbox.SandboxHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S16. The disk is gone, the backup is ten minutes old, and people have paid since. */
class RestoreTest {

    private static final int PEOPLE = 6;
    private static final int RENEWALS = 3;

    @TempDir Path folder;

    @Test
    void nothingPaidSinceTheBackupIsLostOrDoubled() {
        var world =
                SandboxHandle.open(
                        new Launch(Map.of(), folder.resolve("world"), Ports.any()),
                        URI.create("http://localhost:1"));
        var outside = new Outside(world.url());
        var data = folder.resolve("data");
        var launch =
                new Launch(
                        Map.of("VEILBOT_SANDBOX_URL", world.url().toString()), data, Ports.any());

        List<Person> people;
        try (var _ = Shop.start(launch)) {
            people =
                    IntStream.range(0, PEOPLE)
                            .mapToObj(number -> Person.newcomer(outside, "Person " + number))
                            .toList();
            people.forEach(person -> person.opens().buys("1 месяц").sees("Ваш ключ готов\n"));
        }
        copy(data, folder.resolve("backup"));

        Person late;
        try (var _ = Shop.start(launch)) {
            for (int renewal = 0; renewal < RENEWALS; renewal++) {
                int before = renewal;
                people.forEach(person -> person.opens().buys("1 месяц"));
                people.forEach(person ->
                        Soon.so(
                                "one renewal more",
                                () -> person.countOf("Продлено") > before,
                                person::id));
            }
            late = Person.newcomer(outside, "Late");
            late.opens().buys("1 месяц").sees("Ваш ключ готов\n");
        }
        Leftovers.delete(data);
        copy(folder.resolve("backup"), data);

        try (var shop = Shop.start(launch)) {
            late.opens();
            int paid = outside.get("/sandbox/journal?what=payment-succeeded").size();
            assertThat(paid).isEqualTo(PEOPLE * (1 + RENEWALS) + 1);
            Soon.so(
                    "all of it is granted",
                    () -> count(shop, "access.period-granted") >= paid,
                    () -> "");
            assertThat(count(shop, "sales.payment-confirmed")).isEqualTo(paid);
            assertThat(count(shop, "access.period-granted")).isEqualTo(paid);
            assertThat(count(shop, "sales.case-opened")).isZero();
            Soon.so(
                    "everybody has a key",
                    () -> count(shop, "access.key-provisioned") > PEOPLE,
                    () -> "");
            assertThat(new Panels(outside).keys())
                    .as("keys on all panels")
                    .doesNotHaveDuplicates()
                    .hasSize(PEOPLE + 1);
        }
    }

    private static long count(Shop shop, String event) {
        return shop.bean(JdbcClient.class)
                .sql("select count(*) from engine.event_log where name = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
