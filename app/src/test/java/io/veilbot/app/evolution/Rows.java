package io.veilbot.app.evolution;

import io.veilbot.projections.Projection;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models, row by row. */
final class Rows {

    private final CorpusShop shop;
    private final PlainWords words;
    private final JdbcClient sql;

    Rows(CorpusShop shop, PlainWords words) {
        this.shop = shop;
        this.words = words;
        this.sql = shop.bean(JdbcClient.class);
    }

    String all() {
        return shop.bean(TransactionManager.class)
                .fetchInTransaction(() -> {
                    // how a moment is written must not depend on the session
                    var _ = sql.sql("SET LOCAL timezone = 'UTC'").update();
                    return tables();
                });
    }

    private String tables() {
        return shop.beans(Projection.class)
                .flatMap(projection -> projection.tables().stream())
                .sorted()
                .map(table -> table + "\n" + rows(table) + "\n")
                .collect(Collectors.joining());
    }

    /** A column that is null is left out: that it was added later changes no row. */
    private String rows(String table) {
        String all = "select json_strip_nulls(row_to_json(r)) from views.%s r".formatted(table);
        return Corpus.texts(sql, all)
                .map(words::of)
                .sorted()
                .map(row -> "  " + row + "\n")
                .collect(Collectors.joining());
    }
}
