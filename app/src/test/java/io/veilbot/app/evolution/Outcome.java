package io.veilbot.app.evolution;

import io.veilbot.app.postgres.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the code of today makes of a corpus, as text that tells what changed.
 *
 * @param migrations that made its tables
 * @param types of its events, with revision and number
 * @param readModels every row that its events lead to
 * @param wishes every command that sagas and desks want to send because of it
 * @param decisions what each of its streams answers when it is asked something
 */
record Outcome(
        String migrations, String types, String readModels, String wishes, String decisions) {

    static final String READ_MODELS = "read-models.txt";
    static final String WISHES = "wishes.txt";
    static final String DECISIONS = "decisions.txt";

    static Outcome of(Corpus corpus) {
        String database = TestPostgres.freshDatabase();
        String migrations = new OldTables(corpus, database).make();
        try (var shop = CorpusShop.reading(database)) {
            var sql = shop.bean(JdbcClient.class);
            corpus.thaw(sql);
            String types = Corpus.types(sql);
            var words = new PlainWords(shop);
            String wishes = new Reread(shop, words).wishes();
            String readModels = new Rows(shop, words).all();
            String decisions = new Inquiry(shop, words).answers();
            return new Outcome(migrations, types, readModels, wishes, decisions);
        }
    }
}
