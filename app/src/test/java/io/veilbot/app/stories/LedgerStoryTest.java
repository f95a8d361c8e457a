package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.ops.AuditLedger;
import io.veilbot.app.audit.Selection;
import io.veilbot.web.staff.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I7: what was sold can be proved to somebody who does not believe the shop. */
class LedgerStoryTest extends Story {

    @TempDir private Path folder;

    private Auditor auditor() {
        return new Auditor(shop, folder);
    }

    @Test
    void aPurchaseIsInAWholeLedger() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        String payment = theEventsOf(anna).field("sales.payment-confirmed", "payment");

        assertThat(auditor().exports()).isZero();

        assertThat(auditor().verifies()).startsWith("0 WHOLE. Positions 1 to ");
        assertThat(auditor().exported()).contains(payment).contains("sales.payment-confirmed");
    }

    @Test
    void anExtractShowsOneCustomerAndVerifiesAllTheSame() {
        Person boris = Person.newcomer(outside, "Борис");
        anna.opens().buys("1 месяц");
        boris.opens().buys("1 месяц");
        holdsOneKey(anna);
        holdsOneKey(boris);

        var ofAnna = new Selection(null, null, "yookassa", idOf(anna));
        assertThat(auditor().verifies(ofAnna))
                .startsWith("0 WHOLE.")
                .contains("3 events; events of payments by yookassa of " + idOf(anna));
        assertThat(auditor().exported())
                .contains(idOf(anna), "\"content\":")
                .doesNotContain(idOf(boris));
    }

    @Test
    void anAuditorTakesItAwayInTheBrowserAndThatIsOnRecord() {
        Staff auditing = Staff.of(shop, Role.AUDITOR);
        AuditLedger ledger = shop.bean(AuditLedger.class);
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);

        assertThat(auditing.sees("/admin/ledger")).contains(ledger.state().keyId());
        assertThat(auditor().verifiesText(auditing.sees("/admin/ledger/export")))
                .startsWith("0 WHOLE.");
        AuditLedger.Taken taken = ledger.taken().getFirst();
        assertThat(taken.who()).startsWith("staff:");
        assertThat(auditing.sees("/admin/ledger")).contains(taken.who(), "all events");
    }

    @Test
    void oneAlteredRowIsNamed() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        String payment = theEventsOf(anna).field("sales.payment-confirmed", "payment");
        assertThat(auditor().verifies(Selection.ALL)).startsWith("0 WHOLE.");
        long position = positionOf(payment);

        alter(payment, "29900", "09900");
        try {
            assertThat(auditor().verifies(Selection.ALL))
                    .startsWith("1 BROKEN. Position " + position + ": the event and the hash");
        } finally {
            alter(payment, "09900", "29900");
        }
        assertThat(auditor().verifies(Selection.ALL)).startsWith("0 WHOLE.");
    }

    @Test
    void oneLostRowIsNamed() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        String payment = theEventsOf(anna).field("sales.payment-confirmed", "payment");
        assertThat(auditor().verifies(Selection.ALL)).startsWith("0 WHOLE.");
        JdbcClient owner = auditor().owner();
        owner.sql("create table engine.lost as select * from engine.domain_event_entry where false")
                .update();
        owner.sql(
                        """
                        with gone as (delete from engine.domain_event_entry
                            where aggregate_identifier = ? and payload_type = ? returning *)
                        insert into engine.lost select * from gone\
                        """)
                .params(payment, "sales.payment-confirmed")
                .update();
        try {
            assertThat(auditor().verifies(Selection.ALL))
                    .startsWith("1 BROKEN. Position " + positionOf(payment))
                    .contains("no longer in the store");
        } finally {
            owner.sql("insert into engine.domain_event_entry select * from engine.lost").update();
            owner.sql("drop table engine.lost").update();
        }
        assertThat(auditor().verifies(Selection.ALL)).startsWith("0 WHOLE.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain_event_entry",
                "ledger",
                "ledger_checkpoint",
                "ledger_export",
                "report_taken"
            })
    void theShopItselfCanNeitherChangeNorDeleteWhatHappened(String table) {
        JdbcClient own = shop.bean(JdbcClient.class);
        String column =
                switch (table) {
                    case "domain_event_entry" -> "global_index";
                    case "ledger_export" -> "first";
                    case "report_taken" -> "lines";
                    default -> "position";
                };
        for (String deed :
                List.of(
                        "update engine.%s set %s = 1 where false",
                        "delete from engine.%s where %s < 0",
                        "truncate engine.%s -- %s",
                        "alter table engine.%s alter %s drop not null",
                        "drop table engine.%s -- %s")) {
            assertThatThrownBy(() -> own.sql(deed.formatted(table, column)).update())
                    .as(deed)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
        assertThat(own.sql("select current_user").query(String.class).single())
                .isEqualTo("veilbot_shop");
    }

    private long positionOf(String payment) {
        return shop.bean(JdbcClient.class)
                .sql(
                        """
                        select l.position from engine.ledger l
                        join engine.domain_event_entry e using (event_identifier)
                        where e.aggregate_identifier = ? and e.payload_type = ?
                        union all
                        select l.position from engine.ledger l
                        where not exists (select from engine.domain_event_entry e
                            where e.event_identifier = l.event_identifier)\
                        """)
                .params(payment, "sales.payment-confirmed")
                .query(Long.class)
                .single();
    }

    private void alter(String payment, String from, String to) {
        int rows =
                auditor()
                        .owner()
                        .sql(
                                """
                                update engine.domain_event_entry
                                set payload = replace(payload, ?, ?)
                                where aggregate_identifier = ? and payload_type = ?\
                                """)
                        .params(from, to, payment, "sales.payment-confirmed")
                        .update();
        assertThat(rows).isEqualTo(1);
    }
}
