package io.veilbot.app.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.inbox.CallbackController;
import io.veilbot.integrations.payments.Sighting;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class InboxTest {

    private static final PaymentId OURS = new PaymentId("payment-1");
    private static final Money MONEY = Money.parse("299.00", Currency.RUB);

    private Room room;

    @BeforeEach
    void open() {
        room = Room.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private int post(String provider, String type, String source, byte[] body) throws IOException {
        var request = new MockHttpServletRequest("POST", "/callbacks/" + provider);
        request.setContentType(type);
        request.setRemoteAddr(source);
        request.setContent(body);
        return room.bean(CallbackController.class).take(provider, request).getStatusCode().value();
    }

    private int post(String body, String proof) throws IOException {
        var request = new MockHttpServletRequest("POST", "/callbacks/pretend");
        request.setContentType("application/json");
        request.addHeader("X-Proof", proof);
        request.setContent(body.getBytes(UTF_8));
        return room.bean(CallbackController.class).take("pretend", request).getStatusCode().value();
    }

    private int post(String body) throws IOException {
        return post("pretend", "application/json", "203.0.113.1", body.getBytes(UTF_8));
    }

    private void paid(String id, Optional<PaymentId> intent) {
        var outcome =
                new PaymentOutcome.Paid(
                        id,
                        MONEY,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        "sbp",
                        Optional.empty(),
                        false);
        room.provider.payments.put(id, new Outcome.Done<>(new Sighting.Seen(id, intent, outcome)));
    }

    private void awaitVerdict(String verdict) {
        Room.await(() -> column("verdict").equals(verdict));
    }

    private String column(String name) {
        return room.jdbc
                .sql("select coalesce(" + name + "::text, '') from integrations.callback")
                .query(String.class)
                .single();
    }

    @Test
    void turnsAwayWhatIsNoCallback() throws IOException {
        byte[] body = "x".getBytes(UTF_8);

        assertThat(post("nobody", "application/json", "203.0.113.1", body)).isEqualTo(404);
        assertThat(post("pretend", "image/png", "203.0.113.1", body)).isEqualTo(415);
        assertThat(post("pretend", "text/plain", "203.0.113.66", body)).isEqualTo(403);
        assertThat(post("pretend", "text/plain", "a proxy's word", body)).isEqualTo(403);
        assertThat(post("pretend", "text/plain", "203.0.113.1", new byte[65 * 1024]))
                .isEqualTo(413);
        long stored =
                room.jdbc
                        .sql("select count(*) from integrations.callback")
                        .query(Long.class)
                        .single();
        assertThat(stored).isZero();
    }

    @Test
    void tellsTheLedgerOnceWhatTheProviderSaysHoweverOftenItIsCalledBack() throws IOException {
        paid("pp-1", Optional.of(OURS));

        for (int delivery = 0; delivery < 50; delivery++) {
            assertThat(post("pp-1")).isEqualTo(200);
        }

        awaitVerdict("accepted");
        assertThat(column("times_seen")).isEqualTo("50");
        assertThat(room.sent).hasSize(1);
        var told = room.awaitSent(RecordPaymentOutcome.class);
        assertThat(told.payment()).isEqualTo(OURS);
        assertThat(told.seenBy()).isEqualTo(SeenBy.CALLBACK);
    }

    @Test
    void keepsWhatCameSealed() throws IOException {
        assertThat(post("pp-secret")).isEqualTo(200);

        assertThat(column("body_sealed")).startsWith("s1.");
        assertThat(column("body_sealed || headers_sealed || source_hash || dedup_key"))
                .doesNotContain("pp-secret", "203.0.113.1");
    }

    @Test
    void believesNoForgery() throws IOException {
        assertThat(post("junk")).isEqualTo(200);

        awaitVerdict("forged");
        assertThat(room.sent).isEmpty();
        assertThat(room.provider.asked).isEmpty();
    }

    @Test
    void aForgeryDoesNotStandInTheWayOfTheSameWordsWithTheirProof() throws IOException {
        paid("pp-1", Optional.of(OURS));
        assertThat(post("pp-1", "wrong")).isEqualTo(200);
        awaitVerdict("forged");

        assertThat(post("pp-1", "right")).isEqualTo(200);

        assertThat(room.awaitSent(RecordPaymentOutcome.class).payment()).isEqualTo(OURS);
    }

    @Test
    void decidesNothingOnAPaymentTheProviderDoesNotKnow() throws IOException {
        assertThat(post("pp-unheard-of")).isEqualTo(200);

        awaitVerdict("unknown");
        assertThat(room.sent).isEmpty();
    }

    @Test
    void asksAgainUntilTheProviderAnswers() throws IOException {
        room.provider.payments.put("pp-1", new Outcome.Unknown<>("silence"));
        assertThat(post("pp-1")).isEqualTo(200);
        awaitVerdict("error");
        assertThat(room.sent).isEmpty();

        paid("pp-1", Optional.of(OURS));
        awaitVerdict("accepted");
    }

    @Test
    void opensACaseForMoneyNobodyAskedFor() throws IOException {
        paid("pp-1", Optional.empty());
        assertThat(post("pp-1")).isEqualTo(200);

        awaitVerdict("case");
        var opened = room.awaitSent(OpenCase.class);
        assertThat(opened.kind()).isEqualTo(CaseKind.MONEY_WITHOUT_INTENT);
        assertThat(opened.atStake()).contains(MONEY);
    }

    @Test
    void opensACaseWhenTheLedgerKnowsNoSuchPayment() throws IOException {
        room.refusals.put(RecordPaymentOutcome.class, new RefusedException(Refusal.UNKNOWN));
        paid("pp-1", Optional.of(OURS));
        assertThat(post("pp-1")).isEqualTo(200);

        awaitVerdict("case");
    }
}
