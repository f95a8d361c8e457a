package io.veilbot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Shop;
import io.veilbot.app.stories.Auditor;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.Soon;
import io.veilbot.app.stories.StoryShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the shop signs and somebody copies away binds the shop. */
class CheckpointStoryTest {

    private final Shop shop = StoryShop.shop();
    private final Ledger ledger = shop.bean(Ledger.class);
    private final Checkpoints checkpoints = shop.bean(Checkpoints.class);

    @TempDir private Path folder;

    @Test
    void theOwnerOfTheDatabaseIsFoundByWhatWasCopiedAway() throws IOException {
        var auditor = new Auditor(shop, folder);
        sellsOneKey();
        Link head = ledger.catchUp();
        checkpoints.make(head);
        Path copied = copyAway(head);
        String[] kept = {"--checkpoints", copied.toString()};
        assertThat(auditor.verifies(Selection.ALL, kept)).startsWith("0 WHOLE.");

        JdbcClient owner = auditor.owner();
        String last = lastPayment(owner);
        rewrite(owner, last, "29900", "09900");
        try {
            assertThat(auditor.verifies(Selection.ALL)).startsWith("0 WHOLE.");
            assertThat(auditor.verifies(kept))
                    .startsWith("1 BROKEN. Position " + head.position())
                    .contains("written anew");
        } finally {
            rewrite(owner, last, "09900", "29900");
        }
        assertThat(auditor.verifies(Selection.ALL, kept)).startsWith("0 WHOLE.");
    }

    @Test
    void oneIsDueAfterSoManyEventsOrSoLong() {
        sellsOneKey();
        Link head = ledger.catchUp();
        checkpoints.make(head);
        assertThat(checkpoints.keepUp(head, 1, Duration.ZERO)).as("nothing happened").isFalse();

        sellsOneKey();
        Link later = ledger.catchUp();
        long between = later.position() - head.position();
        assertThat(checkpoints.keepUp(later, between + 1, Duration.ofDays(999))).isFalse();
        assertThat(checkpoints.keepUp(later, between, Duration.ofDays(999))).isTrue();
        assertThat(checkpoints.newest().orElseThrow().position()).isEqualTo(later.position());
    }

    @Test
    void theyAreMadeByThemselvesWhileTimeGoesOn() {
        sellsOneKey();
        Link head = ledger.catchUp();
        new Outside(shop.url()).post("/sandbox/clock", Map.of("advance", "PT11M"));
        Soon.so(
                "a checkpoint",
                () ->
                        checkpoints
                                .newest()
                                .filter(made -> made.position() >= head.position())
                                .isPresent(),
                checkpoints::newest);
    }

    private void sellsOneKey() {
        Person.newcomer(new Outside(shop.url()), "Анна")
                .opens()
                .buys("1 месяц")
                .sees("Ваш ключ готов\n");
    }

    private Path copyAway(Link head) throws IOException {
        String name = "%012d.checkpoint".formatted(head.position());
        Path made = Path.of(shop.setting("veilbot.data"), "checkpoints", name);
        Path copied = Files.createDirectories(folder.resolve("copied"));
        Files.copy(made, copied.resolve(name));
        return copied;
    }

    private static String lastPayment(JdbcClient owner) {
        return owner.sql(
                        """
                        select event_identifier from engine.domain_event_entry
                        where payload_type = 'sales.payment-confirmed'
                        order by global_index desc limit 1\
                        """)
                .query(String.class)
                .single();
    }

    /** All that the owner can do: the event, the chain and the shop's own copies of its heads. */
    private static void rewrite(JdbcClient owner, String event, String from, String to) {
        owner.sql(
                        """
                        update engine.domain_event_entry set payload = replace(payload, ?, ?)
                        where event_identifier = ?\
                        """)
                .params(from, to, event)
                .update();
        owner.sql("truncate engine.ledger, engine.ledger_checkpoint").update();
    }
}
