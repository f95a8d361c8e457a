package io.veilbot.app.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import io.veilbot.app.engine.StoredTypes;
import io.veilbot.app.postgres.TestPostgres;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./veilbot corpus NAME}. Its name keeps it out of every build. */
class FreezeRelease {

    @Test
    void whatTheShopOfTodayStoresIsWrittenDownForEver() {
        Corpus corpus = Corpus.of(Objects.requireNonNull(System.getProperty("veilbot.freeze")));
        try (var shop = CorpusShop.trading(TestPostgres.freshDatabase())) {
            new ReleaseTrade(new Market(shop)).play();
            var sql = shop.bean(JdbcClient.class);
            assertThat(Corpus.types(sql).lines().map(line -> line.split(": ", 2)[0]))
                    .as("every event there is, in its revision of today")
                    .containsExactlyInAnyOrderElementsOf(typesOfToday());
            corpus.freeze(sql);
        }
        corpus.expect(Outcome.of(corpus));
    }

    private static List<String> typesOfToday() {
        return StoredTypes.in("io.veilbot.api").types().stream()
                .filter(Event.class::isAssignableFrom)
                .map(type -> Objects.requireNonNull(type.getAnnotation(StoredAs.class)))
                .map(stored -> stored.value() + " r" + stored.revision())
                .toList();
    }
}
