package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.ops.CallbackInbox;
import io.veilbot.app.stories.Soon;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff see of callbacks, and that looking again changes nothing that is known. */
class CallbackDeskTest extends Desk {

    private static final String PAGE = "/admin/callbacks";

    private final CallbackInbox inbox = SHOP.bean(CallbackInbox.class);

    private CallbackInbox.Callback newest() {
        return inbox.callbacks(Optional.of("yookassa"), Optional.empty(), Optional.empty())
                .callbacks()
                .getFirst();
    }

    /** What the provider calls back about a purchase, once it is judged. */
    private CallbackInbox.Callback ofAPurchase() {
        long before = newestNumber();
        boris.buys("1 месяц");
        boris.sees("Ваш ключ готов\n");
        return Soon.there(
                "a newer one, judged",
                () ->
                        Optional.of(newest())
                                .filter(one -> one.number() > before)
                                .filter(one -> one.verdict().equals("accepted")),
                this::newest);
    }

    private long newestNumber() {
        return SHOP.bean(JdbcClient.class)
                .sql("select coalesce(max(id), 0) from integrations.callback")
                .query(Long.class)
                .single();
    }

    private static long events() {
        return SHOP.bean(JdbcClient.class)
                .sql("select count(*) from engine.event_log where name like 'sales.%'")
                .query(Long.class)
                .single();
    }

    @Test
    void aCallbackIsJudgedAgainAndWhatWasKnownStays() {
        CallbackInbox.Callback first = ofAPurchase();
        long before = events();

        assertThat(ADMIN.get(PAGE).body())
                .contains(first.about().substring(0, 12), "Told the ledger");
        assertThat(after(ADMIN, PAGE + "/" + first.number(), Map.of())).contains("note good");

        Soon.so(
                "judged again",
                () -> newest().judgedAt().orElseThrow().isAfter(first.judgedAt().orElseThrow()),
                this::newest);
        assertThat(newest().verdict()).isEqualTo("accepted");
        assertThat(newest().askedBy()).startsWith("staff:admin-");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void auditorsOnlyLookAndNobodyIsShownWhatItSays() {
        CallbackInbox.Callback judged = ofAPurchase();

        String page = AUDITOR.get(PAGE).body();

        assertThat(page)
                .contains(judged.about().substring(0, 12))
                .doesNotContain("Look again", "metadata");
        assertThat(AUDITOR.post(PAGE + "/" + judged.number(), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(SUPPORT.get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotLookedAt() {
        assertThat(after(ADMIN, PAGE + "/999999999", Map.of())).contains("note bad");
        assertThat(ADMIN.get(PAGE + "?verdict=forged").body())
                .doesNotContain("Told the ledger</span>");
    }
}
