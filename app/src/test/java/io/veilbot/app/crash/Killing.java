package io.veilbot.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Ports;
import io.veilbot.app.stories.Leftovers;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Panels;
import io.veilbot.app.stories.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The shop is killed between any two steps from paid to announced. After a restart on the same data
 * everything has happened once. The outside world lives on in a process of its own.
 */
abstract class Killing {

    private final Set<CrashPoint> points;
    private final Path folder;
    private final Path data;
    private final Path order;
    private final Processes processes;
    private final URI world = URI.create("http://127.0.0.1:" + Ports.any());
    private final int port = Ports.any();
    private final Outside outside = new Outside(world);
    private final Panels panels = new Panels(outside);
    private final Traces traces;

    Killing(Set<CrashPoint> points) throws IOException {
        this.points = points;
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        folder = Files.createTempDirectory(target, "kill-");
        data = folder.resolve("data");
        order = folder.resolve("crash-at");
        processes = new Processes(folder);
        traces = new Traces(data, outside);
    }

    @AfterEach
    void endProcesses() {
        processes.close();
    }

    @Test
    void everythingHappensOnceWhereverTheShopIsKilled() throws IOException {
        String worldPort = String.valueOf(world.getPort());
        processes.start("world", Map.of(), "sandbox", "--port", worldPort).waitFor("sandbox ready");
        Map<CrashPoint, Person> people = new EnumMap<>(CrashPoint.class);
        var shop = startShop(0);
        for (CrashPoint point : points) {
            Files.writeString(order, point.name());
            Person person = Person.newcomer(outside, point.name()).opens().buys("1 месяц");
            shop.waitFor("CRASH POINT " + point);
            shop.kill();
            Files.writeString(order, "");
            people.put(point, person);
            shop = startShop(people.size());
            person.sees("Ваш ключ готов\n");
            assertThat(panels.keys()).as("keys after %s", point).hasSize(people.size());
            once(person, point);
        }
        assertThat(panels.keys()).doesNotHaveDuplicates().hasSize(people.size());
        people.forEach((point, person) -> once(person, point));
        System.out.println("Killed at " + people.size() + " points, each made good once.");
        processes.close();
        Leftovers.delete(folder);
    }

    private void once(Person person, CrashPoint point) {
        assertThat(traces.grants(person)).as("grants after %s", point).isEqualTo(1);
        assertThat(traces.announcements(person)).as("announcements after %s", point).isEqualTo(1);
    }

    private Processes.Running startShop(int number) {
        var settings =
                Map.of(
                        "VEILBOT_SANDBOX_URL", world.toString(),
                        "VEILBOT_CRASH_AT", order.toString());
        String name = "shop-" + number;
        String where = data.toString();
        var shop =
                processes.start(
                        name,
                        settings,
                        "run",
                        "--empty",
                        "--data",
                        where,
                        "--port",
                        String.valueOf(port));
        shop.waitFor("VeilBot is open");
        return shop;
    }
}
