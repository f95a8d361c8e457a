package io.veilbot.app.stories;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says beside a failure what the shop had stored of it, for it may not come a second time. */
final class Aftermath implements TestExecutionExceptionHandler {

    private static final String EVENTS =
            """
            select concat_ws(' ', at, name) from (
                select position, at, name from engine.event_log
                where payload ->> 'customer' = ? order by position desc limit 30) last
            order by position\
            """;
    private static final String NOTICES =
            """
            select concat_ws(' ', changed_at, kind, state, 'try', attempt, error)
            from bot.notice where customer_id = ? order by seq\
            """;
    private static final String UNDER_WAY =
            """
            select concat_ws(' ', id, state, 'try', attempt, next_at, last_error)
            from integrations.work_item where state in ('waiting', 'leased')
            order by next_at limit 20\
            """;
    private static final String FAILED =
            """
            select concat_ws(' ', execution_time, picked, consecutive_failures, last_failure)
            from engine.scheduled_tasks where picked or consecutive_failures > 0 limit 20\
            """;

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        if (!(failure instanceof AssertionError)) {
            throw failure;
        }
        Story story = (Story) context.getRequiredTestInstance();
        throw new AssertionError(failure.getMessage() + "\n" + asFarAsCanBeSeen(story), failure);
    }

    /** What failed is more than what cannot be read of it. */
    private static String asFarAsCanBeSeen(Story story) {
        try {
            return of(story);
        } catch (DataAccessException e) {
            return "nothing can be read: " + e.getMessage();
        }
    }

    private static String of(Story story) {
        JdbcClient sql = story.shop.bean(JdbcClient.class);
        String anna = story.idOf(story.anna);
        return String.join(
                "\n",
                Stream.of(
                                List.of("EVENTS"),
                                sql.sql(EVENTS).param(anna).query(String.class).list(),
                                List.of("NOTICES"),
                                sql.sql(NOTICES).param(anna).query(String.class).list(),
                                List.of("UNDER WAY, WHOEVER IT IS ABOUT"),
                                sql.sql(UNDER_WAY).query(String.class).list(),
                                List.of("DEADLINES THAT ARE BEING MET OR FAILED"),
                                sql.sql(FAILED).query(String.class).list())
                        .flatMap(List::stream)
                        .toList());
    }
}
