package io.veilbot.integrations.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.fleet.ServerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meters of keys as rows. A key that is gone keeps its row: late news of it still counts. */
final class Meters {

    private static final TypeReference<TreeMap<String, Long>> DAYS = new TypeReference<>() {};

    private static final String SELECT =
            "select key_id, subscription_id, panel_key_id, seen from integrations.traffic_meter ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Meters(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param panelKeyId by which the panel tells its counter
     */
    record Meter(KeyId key, SubscriptionId subscription, String panelKeyId, Seen seen) {}

    void add(KeyId key, SubscriptionId subscription, ServerId server, String panelKeyId) {
        jdbc.sql(
                        """
                        insert into integrations.traffic_meter
                            (key_id, subscription_id, server_id, panel_key_id)
                        values (:key, :subscription, :server, :panelKey)
                        on conflict (key_id) do nothing\
                        """)
                .param("key", key.value())
                .param("subscription", subscription.value())
                .param("server", server.value())
                .param("panelKey", panelKeyId)
                .update();
    }

    void isCalled(KeyId key, String panelKeyId) {
        jdbc.sql("update integrations.traffic_meter set panel_key_id = :id where key_id = :key")
                .param("id", panelKeyId)
                .param("key", key.value())
                .update();
    }

    List<Meter> on(ServerId server) {
        return jdbc.sql(SELECT + "where server_id = :server order by subscription_id, key_id")
                .param("server", server.value())
                .query(this::meter)
                .list();
    }

    Optional<Meter> find(KeyId key) {
        return jdbc.sql(SELECT + "where key_id = :key")
                .param("key", key.value())
                .query(this::meter)
                .optional();
    }

    void saw(KeyId key, Seen seen) {
        jdbc.sql("update integrations.traffic_meter set seen = :seen::jsonb where key_id = :key")
                .param("seen", written(seen))
                .param("key", key.value())
                .update();
    }

    private Meter meter(ResultSet row, int number) throws SQLException {
        return new Meter(
                new KeyId(row.getString("key_id")),
                new SubscriptionId(row.getString("subscription_id")),
                row.getString("panel_key_id"),
                read(row.getString("seen")));
    }

    private Seen read(String seen) {
        try {
            var days = new TreeMap<LocalDate, Long>();
            json.readValue(seen, DAYS)
                    .forEach((day, bytes) -> days.put(LocalDate.parse(day), bytes));
            return new Seen(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a meter's days are numbers by date", e);
        }
    }

    private String written(Seen seen) {
        try {
            Map<String, Long> days = new TreeMap<>();
            seen.byDay().forEach((day, bytes) -> days.put(day.toString(), bytes));
            return json.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers by date can be written", e);
        }
    }
}
