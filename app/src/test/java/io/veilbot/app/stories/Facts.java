package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.people.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored of one customer, in the order in which it was stored. */
final class Facts {

    private static final String OF_CUSTOMER =
            """
            select name from engine.event_log
            where payload ->> 'customer' = ? and name not like 'people.%' order by position\
            """;

    private final JdbcClient sql;
    private final CustomerId customer;
    private final String aside;

    Facts(JdbcClient sql, CustomerId customer) {
        this(sql, customer, "");
    }

    private Facts(JdbcClient sql, CustomerId customer, String aside) {
        this.sql = sql;
        this.customer = customer;
        this.aside = aside;
    }

    /** Leaves out what happens beside the others, and may come before or after any of them. */
    Facts besides(String name) {
        return new Facts(sql, customer, name);
    }

    /** Waits for the last of them, then compares all of them. */
    void are(String... names) {
        if (names.length == 0) {
            assertThat(names()).isEmpty();
            return;
        }
        String last = names[names.length - 1];
        long times = Arrays.stream(names).filter(last::equals).count();
        Soon.so(last, () -> count(last) >= times, this::names);
        assertThat(names()).containsExactly(names);
    }

    /** Waits for so many, then compares those; what comes later may differ. */
    void begin(String... names) {
        Soon.so(names[names.length - 1], () -> names().size() >= names.length, this::names);
        assertThat(names()).startsWith(names);
    }

    /** Waits for the last of them; others may have happened between. */
    void include(String... names) {
        Soon.so(names[names.length - 1], () -> isSubsequence(List.of(names), names()), this::names);
    }

    private static boolean isSubsequence(List<String> some, List<String> all) {
        var left = all.iterator();
        return some.stream()
                .allMatch(wanted -> {
                    while (left.hasNext()) {
                        if (left.next().equals(wanted)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private List<String> names() {
        return sql.sql(OF_CUSTOMER).param(customer.value()).query(Facts::text).list().stream()
                .filter(name -> !name.equals(aside))
                .toList();
    }

    long count(String name) {
        return names().stream().filter(name::equals).count();
    }

    void awaits(String name) {
        Soon.so(name, () -> count(name) > 0, this::names);
    }

    /** A field of the newest such event, once there is one. */
    String field(String event, String path) {
        return Soon.there(
                event, () -> fields(event, path).reversed().stream().findFirst(), this::names);
    }

    Instant time(String event, String path) {
        return Instant.parse(field(event, path));
    }

    /** A moment in the oldest such event, which has happened already. */
    Instant firstTime(String event, String path) {
        return Instant.parse(fields(event, path).getFirst());
    }

    private List<String> fields(String event, String path) {
        return sql.sql(
                        """
                        select payload #>> string_to_array(?, '.') from engine.event_log
                        where payload ->> 'customer' = ? and name = ? order by position\
                        """)
                .params(path, customer.value(), event)
                .query(Facts::text)
                .list();
    }

    private static String text(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }

    /** How this customer's keys are called on panels. */
    List<String> panelNames() {
        return fields("access.key-requested", "key").stream()
                .map(key -> "veil-" + key.substring("key-".length()))
                .distinct()
                .toList();
    }

    /** The kind of a case about this payment or subscription. */
    Optional<String> caseAbout(String subject) {
        return sql.sql(
                        """
                        select payload ->> 'kind' from engine.event_log
                        where name = 'sales.case-opened' and payload ->> 'about' = ?\
                        """)
                .param(subject)
                .query(String.class)
                .optional();
    }
}
