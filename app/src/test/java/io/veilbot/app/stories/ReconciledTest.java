package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.ops.MoneyReport.Row;
import io.veilbot.api.ops.Reconciliation;
import io.veilbot.api.ops.Reconciliation.Period;
import io.veilbot.api.ops.ReportLog;
import io.veilbot.app.VeilBot;
import io.veilbot.web.staff.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The provider's list, the ledger and the access say the same, or it is explained, or it is named.
 */
class ReconciledTest extends Story {

    private final Staff admin = Staff.of(shop, Role.ADMIN);
    private final Staff auditor = Staff.of(shop, Role.AUDITOR);
    private final Reconciliation reconciliation = shop.bean(Reconciliation.class);
    private final JdbcClient sql = shop.bean(JdbcClient.class);
    private final Instant begun = now();

    private Instant now() {
        return shop.bean(Clock.class).instant();
    }

    /** Of what happened since this test began. */
    private List<Row> rows() {
        return reconciliation.report(new Period(begun, now(), Optional.empty())).rows();
    }

    private List<MoneyDifference> differences(Person person) {
        return row(person).map(Row::differences).orElse(List.of());
    }

    private Optional<Row> row(Person person) {
        String payment = theEventsOf(person).field("sales.payment-requested", "payment");
        return rows().stream()
                .filter(row -> row.payment().filter(id -> id.value().equals(payment)).isPresent())
                .findFirst();
    }

    private void listsAreRead(Instant since, Person... people) {
        reconciliation.readAgain(new Period(since, now(), Optional.empty()));
        for (Person person : people) {
            Soon.so("it is listed", () -> row(person).flatMap(Row::listed).isPresent(), this::rows);
        }
    }

    private void soon(Person person, MoneyDifference... expected) {
        Soon.so(
                "explained",
                () -> differences(person).equals(List.of(expected)),
                () -> differences(person));
    }

    @Test
    void oneOfEachKindIsExplained() {
        Person boris = Person.newcomer(outside, "Борис");
        Person vera = Person.newcomer(outside, "Вера");
        timePasses("PT6M"); // the comparison has just been here, and hears no lies
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        boris.opens().buys("1 месяц");
        holdsOneKey(boris);
        refund(boris, "299");
        give(anna);
        listsAreRead(begun, anna, boris);
        Instant later = now();
        vera.opens().chooses("1 месяц");
        theProviderSays("lie-amount", "298.99");
        vera.pays();
        theEventsOf(vera).include("sales.payment-mismatched");
        listsAreRead(later, vera);

        soon(anna);
        soon(boris, MoneyDifference.RETURNED);
        soon(vera, MoneyDifference.CASE_OPEN);
        assertThat(rows())
                .filteredOn(row -> row.provider().isEmpty())
                .extracting(Row::subject, Row::differences)
                .contains(
                        tuple(
                                SubscriptionId.of(customer(anna), 1).value(),
                                List.of(MoneyDifference.GIVEN_BY_STAFF)));
        assertThat(auditor.sees("/admin/reconciliation?all=1"))
                .contains("Granted by staff without payment", "refunded in full", "a case is open");
    }

    private void refund(Person person, String amount) {
        String payment = theEventsOf(person).field("sales.payment-requested", "payment");
        String page = "/admin/payments/" + payment + "/refunds";
        admin.does(page, "number", "1", "amount", amount, "reason", "unhappy");
        theEventsOf(person).include("sales.payment-refunded", "access.grant-revoked");
    }

    private void give(Person person) {
        String access =
                "/admin/customers/" + idOf(person) + "/" + SubscriptionId.of(customer(person), 1);
        admin.does(
                access + "/days",
                "days",
                "3",
                "reason",
                "for the wait",
                "form",
                "00000000-0000-0000-0000-0000000000a1");
        theEventsOf(person).include("access.period-granted", "access.period-granted");
    }

    @Test
    void whatIsWrongIsNamedAndWhatIsTakenAwayIsOnRecord() {
        timePasses("PT6M"); // the comparison has just been here, and leaves alone what is altered
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        timePasses("PT2M");
        listsAreRead(begun, anna);
        soon(anna);
        String money = row(anna).orElseThrow().subject();

        changeList(money, "minor = minor + 100");
        soon(anna, MoneyDifference.AMOUNT_DIFFERS);
        changeList(
                money,
                "minor = minor - 100, returned_minor = 5, listed_at = listed_at - interval '1 day'");
        soon(anna, MoneyDifference.RETURN_DIFFERS);
        sql.sql("delete from integrations.listed_money where provider_payment_id = ?")
                .param(money)
                .update();
        soon(anna, MoneyDifference.NOT_AT_PROVIDER);
        assertThat(auditor.sees("/admin/reconciliation?to=" + today() + "&from=" + today()))
                .contains("note bad", "Not explained", "not in the provider");

        String csv =
                auditor.sees("/admin/reconciliation/report.csv?from=" + today() + "&to=" + today());
        assertThat(csv)
                .startsWith("at,provider,subject,")
                .contains(money + ",", ",false,not-at-provider,");
        String lines =
                auditor.sees(
                        "/admin/reconciliation/report.jsonl?from=" + today() + "&to=" + today());
        assertThat(lines).contains("\"subject\":\"" + money + "\"", "\"settled\":\"false\"");
        ReportLog.Taken taken = shop.bean(ReportLog.class).taken().getFirst();
        assertThat(taken.who()).startsWith("staff:auditor-");
        assertThat(taken.lines()).isEqualTo(lines.lines().count());
        assertThat(admin.sees("/admin/reconciliation")).contains(taken.who(), taken.report());
    }

    private String today() {
        return now().toString().substring(0, 10);
    }

    private void changeList(String money, String set) {
        int changed =
                sql.sql(
                                "update integrations.listed_money set "
                                        + set
                                        + " where provider_payment_id = ?")
                        .param(money)
                        .update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void theTerminalAsksTheProviderAndEndsWithWhetherAllIsSettled() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);

        assertThat(reconcile()).startsWith("0 ").contains("1 rows: 1 agree in everything");

        sql.sql("update views.payment_money set amount_minor = 1 where came_at >= ?")
                .param(begun.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(reconcile())
                .startsWith("1 NOT EXPLAINED")
                .contains("the amount in the provider's list differs", "0.01 RUB by the ledger");
        sql.sql("update views.payment_money set amount_minor = 29900 where came_at >= ?")
                .param(begun.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was printed, after the exit code and a space. */
    private String reconcile() {
        String[] words = {
            "reconcile",
            "--from",
            begun.toString(),
            "--to",
            now().toString(),
            "--provider",
            "yookassa",
            "--data",
            shop.setting("veilbot.data")
        };
        var printed = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int status = VeilBot.commandLine().execute(words);
            return status + " " + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(terminal);
        }
    }
}
