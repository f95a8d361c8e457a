package io.veilbot.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.VeilBot;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.StoryShop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./veilbot audit} beside a running shop, as the auditor at the terminal has it. */
class AuditCommandTest {

    private static final Shop SHOP = StoryShop.shop();

    /** What was printed, after the exit code and a space. */
    private static String audit(String... words) {
        var all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", SHOP.setting("veilbot.data")));
        var printed = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int status = VeilBot.commandLine().execute(all.toArray(String[]::new));
            return status + " " + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(terminal);
        }
    }

    @BeforeAll
    static void sellsOneKey() {
        Person.newcomer(new Outside(SHOP.url()), "Анна")
                .opens()
                .buys("1 месяц")
                .sees("Ваш ключ готов\n");
    }

    private static JdbcClient sql() {
        return SHOP.bean(JdbcClient.class);
    }

    private static String now() {
        return SHOP.bean(Clock.class).instant().toString();
    }

    @Test
    void theWholeLedgerIsShownAsItWasAtAMoment() {
        assertThat(audit("as-of", now()))
                .startsWith("0 Payments as of ")
                .containsPattern("yookassa +CONFIRMED +[1-9][0-9]* payments");
        assertThat(audit("as-of", "2020-01-01"))
                .isEqualTo(
                        "0 Payments as of 2020-01-01T00:00:00Z, in minor units (kopeks, cents,"
                                + " stars):\n");
    }

    @Test
    void onePaymentIsShownAsItWasAtAMoment() {
        String payment =
                sql().sql(
                                """
                                select aggregate from engine.event_log
                                where name = 'sales.payment-confirmed' order by position desc limit 1\
                                """)
                        .query(String.class)
                        .single();
        Instant requested =
                Instant.parse(
                        sql().sql(
                                        """
                                        select time_stamp from engine.domain_event_entry
                                        where aggregate_identifier = ? and sequence_number = 0\
                                        """)
                                .param(payment)
                                .query(String.class)
                                .single());

        assertThat(audit("as-of", now(), "--payment", payment)).contains("sales.payment-confirmed");
        assertThat(audit("as-of", requested.toString(), "--payment", payment))
                .startsWith("0 ")
                .contains("sales.payment-requested")
                .doesNotContain("sales.payment-confirmed");
        assertThat(
                        audit(
                                "as-of",
                                requested.minus(1, ChronoUnit.MILLIS).toString(),
                                "--payment",
                                payment))
                .startsWith("1 Nothing had happened to " + payment);
    }

    @Test
    void whatDiffersIsToldAndLeftAsItIs() {
        assertThat(audit("compare")).startsWith("0 ").endsWith("is what the events say.\n");

        sql().sql("update views.payments set price_minor = price_minor + 1").update();
        assertThat(audit("compare")).startsWith("3 ").contains("DIFFERED: live ");
        assertThat(audit("compare")).startsWith("3 ").contains("DIFFERED: live ");

        sql().sql("update views.payments set price_minor = price_minor - 1").update();
        assertThat(audit("compare")).startsWith("0 ");
    }

    @Test
    void everyStreamIsCompleteAndWhatIsNotIsNamed() {
        assertThat(audit("complete")).startsWith("0 Complete: all of ");
    }

    @Test
    void whatIsNoMomentIsRefusedWithAnExample() {
        assertThat(audit("as-of", "yesterday")).startsWith("2 ");
    }
}
