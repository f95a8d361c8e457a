package io.veilbot.app.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.app.providers.Forgeries;
import io.veilbot.integrations.payments.CallbackMessage;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna has not paid, and somebody tells the shop that she has. */
class ForgeryTest extends Story {

    private static final int FLOOD = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient sql = shop.bean(JdbcClient.class);
    private long before;

    @BeforeEach
    void annaOnlyChose() {
        anna.opens().chooses("1 месяц");
        before = newest();
    }

    /** Nothing but a record, and the real money still buys what it buys. */
    @AfterEach
    void nothingCameOfIt() {
        timePasses("PT1M");
        theEventsOf(anna).are("sales.payment-requested", "sales.invoice-opened");
        assertThat(anna.countOf("ss://")).isZero();

        anna.pays();
        holdsOneKey(anna);
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(1);
    }

    private long newest() {
        return sql.sql("select coalesce(max(id), 0) from integrations.callback")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> told(String body) {
        return outside.posted("/callbacks/yookassa", body, Map.of());
    }

    private void isOnRecordAs(String verdict) {
        Soon.so(verdict, () -> verdictOfNewest().equals(verdict), this::verdictOfNewest);
    }

    private String verdictOfNewest() {
        return sql.sql(
                        """
                        select coalesce(max(verdict), 'none') from integrations.callback
                        where id > ?\
                        """)
                .param(before)
                .query(String.class)
                .single();
    }

    private String success(JsonNode payment) {
        return JSON.createObjectNode()
                .put("type", "notification")
                .put("event", "payment.succeeded")
                .<ObjectNode>set("object", payment)
                .toString();
    }

    private ObjectNode paymentOf(Person person) {
        return outside.get("/sandbox/checkout/" + person.checkout()).deepCopy();
    }

    @Test
    void aSuccessThatTheProviderDoesNotKnowOf() {
        ObjectNode hers = paymentOf(anna).put("status", "succeeded").put("paid", true);

        assertThat(told(success(hers)).statusCode()).isEqualTo(200);

        isOnRecordAs("nothing-to-do");
    }

    @Test
    void aPaymentNobodyHeardOf() {
        ObjectNode invented =
                paymentOf(anna)
                        .put("id", "22e12f66-000f-5000-8000-18db351245c7")
                        .put("status", "succeeded");

        assertThat(told(success(invented)).statusCode()).isEqualTo(200);

        isOnRecordAs("unknown");
    }

    @Test
    void somebodyElsesPaymentUnderHerName() {
        Person boris = Person.newcomer(outside, "Борис");
        boris.opens().buys("1 месяц");
        holdsOneKey(boris);
        before = newest();
        ObjectNode his = paymentOf(boris);
        his.set("metadata", paymentOf(anna).path("metadata"));

        assertThat(told(success(his)).statusCode()).isEqualTo(200);

        isOnRecordAs("accepted");
        assertThat(theEventsOf(boris).count("access.period-granted")).isEqualTo(1);
    }

    @Test
    void anOldSuccessToldAgain() {
        Person boris = Person.newcomer(outside, "Борис");
        boris.opens().buys("1 месяц");
        holdsOneKey(boris);
        before = newest();

        timePasses("PT20M");
        assertThat(told(success(paymentOf(boris)) + " ").statusCode()).isEqualTo(200);

        isOnRecordAs("accepted");
        assertThat(theEventsOf(boris).count("sales.payment-confirmed")).isEqualTo(1);
        assertThat(theEventsOf(boris).count("access.period-granted")).isEqualTo(1);
    }

    /** Hers, altered in a thousand ways, at the shop's own door. */
    @Test
    void aThousandForgeries() {
        Person boris = Person.newcomer(outside, "Борис");
        boris.opens().chooses("1 месяц");
        String hers = success(paymentOf(anna).put("status", "succeeded").put("paid", true));
        String his = success(paymentOf(boris).put("status", "succeeded").put("paid", true));

        new Forgeries(FLOOD, Set.of(), told(hers, Map.of()), told(his, Map.of()))
                .some(FLOOD)
                .parallel()
                .forEach(forged -> assertThat(told(forged.text()).statusCode()).isEqualTo(200));

        Soon.so("all judged", () -> waiting() == 0, this::waiting);
        theEventsOf(boris).are("sales.payment-requested", "sales.invoice-opened");
    }

    private long waiting() {
        return sql.sql(
                        """
                        select count(*) from integrations.callback
                        where id > ?
                          and coalesce(verdict, 'none')
                              not in ('forged', 'unknown', 'nothing-to-do')\
                        """)
                .param(before)
                .query(Long.class)
                .single();
    }

    private static CallbackMessage told(String body, Map<String, String> headers) {
        return new CallbackMessage(headers, body.getBytes(UTF_8), Instant.EPOCH);
    }

    @Test
    void noNotificationAtAll() {
        assertThat(told("{\"type\":\"notification\",").statusCode()).isEqualTo(200);

        isOnRecordAs("forged");
    }

    @Test
    void fromWhereTheProviderIsNot() {
        String body = success(paymentOf(anna).put("status", "succeeded"));

        var answer =
                outside.posted(
                        "/callbacks/yookassa", body, Map.of("X-Forwarded-For", "203.0.113.9"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void tooLongToBeOne() {
        String padding = " ".repeat(65 * 1024);

        assertThat(told(success(paymentOf(anna)) + padding).statusCode()).isEqualTo(413);
        assertThat(newest()).isEqualTo(before);
    }
}
