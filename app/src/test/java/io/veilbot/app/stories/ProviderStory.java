package io.veilbot.app.stories;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story of one provider: what became of its callbacks, and what its journal says. */
abstract class ProviderStory extends Story {

    private final String provider;
    private long before = newest();

    /**
     * @param provider as the callbacks' address and the journal name it
     */
    ProviderStory(String provider) {
        this.provider = provider;
    }

    /** What came so far does not count. */
    void countsAnew() {
        before = newest();
    }

    void areJudged(String... verdicts) {
        Soon.so("all are judged", () -> verdicts().equals(List.of(verdicts)), this::verdicts);
    }

    /** Of what came since, in the order in which it came. */
    private List<String> verdicts() {
        return shop.bean(JdbcClient.class)
                .sql(
                        """
                        select coalesce(verdict, 'none') from integrations.callback
                        where provider = ? and id > ? order by id\
                        """)
                .params(provider, before)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long newest() {
        return shop.bean(JdbcClient.class)
                .sql("select coalesce(max(id), 0) from integrations.callback")
                .query(Long.class)
                .single();
    }

    String payment() {
        return theEventsOf(anna).field("sales.payment-requested", "payment");
    }

    /** How often the provider's journal says this of something. */
    long journal(String what, String about) {
        return outside.get("/sandbox/journal?standIn=" + provider + "&what=" + what)
                .valueStream()
                .filter(entry -> entry.toString().contains(about))
                .count();
    }
}
