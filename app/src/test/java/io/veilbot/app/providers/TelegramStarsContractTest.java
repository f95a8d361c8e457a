package io.veilbot.app.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.app.stories.Soon;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.stars.StarBook;
import io.veilbot.integrations.stars.StarsSettings;
import io.veilbot.integrations.stars.TelegramStars;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody calls back: the bot is asked, and told, among its updates. */
class TelegramStarsContractTest extends FailingContract implements KeepsBooks {

    private static final JdbcClient DATABASE = migrated();
    private static final String PAYER = "/sandbox/people/1001/";

    private long offset;

    TelegramStarsContractTest() {
        super(
                new Site(
                        "stars",
                        "telegram",
                        new Money(230, Currency.XTR),
                        "createInvoiceLink",
                        "refundStarPayment",
                        false,
                        false,
                        TelegramStarsContractTest::adapter));
    }

    private static JdbcClient migrated() {
        return JdbcClient.create(TestPostgres.shop());
    }

    private static PaymentProvider adapter(URI sandbox, Login login, Caller caller, Clock clock) {
        String token = login == Login.RIGHT ? Counterpart.BOT : "1:wrong";
        var settings = new StarsSettings(sandbox, new Secret(token), Duration.ofHours(1));
        var book = new StarBook(DATABASE, "1");
        return new TelegramStars(caller, settings, book, new ObjectMapper(), clock);
    }

    /** The bot consents to everything. */
    @Override
    void pays(String invoice) {
        outside.ask(PAYER + "stars", Map.of("stars", site.price().minor()));
        var paying =
                CompletableFuture.supplyAsync(
                        () -> outside.ask(PAYER + "pay", Map.of("payload", invoice)));
        boolean asked = false;
        while (!asked && !paying.isDone()) {
            asked = consents();
        }
        assertThat(paying.join().path("paid").asBoolean()).isTrue();
    }

    private boolean consents() {
        boolean asked = false;
        for (JsonNode update : bot("getUpdates", Map.of("offset", offset, "timeout", 1))) {
            offset = update.path("update_id").asLong() + 1;
            JsonNode query = update.path("pre_checkout_query").path("id");
            if (query.isTextual()) {
                var yes = Map.of("pre_checkout_query_id", query.asText(), "ok", true);
                asked = bot("answerPreCheckoutQuery", yes).asBoolean();
            }
        }
        return asked;
    }

    private JsonNode bot(String method, Map<String, ?> body) {
        return outside.ask("/bot" + Counterpart.BOT + "/" + method, body).path("result");
    }

    @Test
    void everyMoneyOfAnOrderPaidTwiceIsSeenForItself() {
        PaymentId payment = payment();
        String invoice = opened(payment).providerPaymentId();
        pays(invoice);
        String first = seen(invoice).providerPaymentId();
        Instant since = Instant.now().minusSeconds(60);

        pays(invoice);

        assertThat(seen(invoice).providerPaymentId()).isEqualTo(first);
        var listed =
                done(provider.paidSince(since, Optional.empty())).invoices().stream()
                        .filter(one -> one.payment().equals(Optional.of(payment)))
                        .map(PaidInvoice::providerPaymentId)
                        .toList();
        assertThat(listed).hasSize(2).contains(first);
        assertThat(seen(listed.getLast()).intent()).contains(payment);
        assertThat(refund(payment, listed.getLast(), 1, site.price()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(seen(first).returned()).isEmpty();
        assertThat(seen(listed.getLast()).returned()).hasSize(1);
    }

    @Test
    void seesWhatTelegramItselfGaveBackAndGivesItNoSecondTime() {
        PaymentId payment = payment();
        String money = paid(payment);

        outside.ask(PAYER + "refund", Map.of("charge", money));

        var listed = done(provider.paidSince(Instant.now().minusSeconds(60), Optional.empty()));
        assertThat(listed.invoices())
                .filteredOn(one -> one.providerPaymentId().equals(money))
                .extracting(PaidInvoice::wentBack)
                .containsExactly(false, true);
        assertThat(seen(money).returned()).hasSize(1);
        assertThat(refund(payment, money, 1, site.price())).isInstanceOf(Outcome.Done.class);
        assertThat(outside.count(site.returned(), money)).isEqualTo(1);
    }

    @Test
    void givesNoPartsBack() {
        PaymentId payment = payment();
        String money = paid(payment);

        assertThat(refund(payment, money, 1, "115")).isEqualTo(new Outcome.Refused<>("only_whole"));
        assertThat(seen(money).returned()).isEmpty();
    }

    /** A period that Telegram renews by itself; gives the id of its money. */
    private String begun(PaymentId order) {
        var wish = Wishes.of(order, "stars/standing", site.price());
        String invoice = done(open(order, provider.prepare(wish))).providerPaymentId();
        pays(invoice);
        return seen(invoice).providerPaymentId();
    }

    private List<String> charges(PaymentId order) {
        return done(provider.paidSince(Instant.now().minusSeconds(60), Optional.empty()))
                .invoices()
                .stream()
                .filter(one -> one.payment().equals(Optional.of(order)))
                .map(PaidInvoice::providerPaymentId)
                .toList();
    }

    private void thePeriodIsOver() {
        outside.ask(PAYER + "stars", Map.of("stars", 100 * site.price().minor()));
        outside.ask("/sandbox/clock", Map.of("advance", "P30DT1M"));
    }

    @Test
    void chargesByItselfUnderTheNameOfTheOrderUntilItIsStopped() {
        PaymentId order = payment();
        assertThat(provider.chargesByItself()).isTrue();
        assertThat(provider.stopCharging(order)).isInstanceOf(Outcome.Pending.class);
        String first = begun(order);

        thePeriodIsOver();
        Soon.so("charged again", () -> charges(order).size() == 2, () -> charges(order));

        String second = charges(order).getLast();
        assertThat(seen(second).intent()).contains(order);
        assertThat(seen(order.value()).providerPaymentId()).isEqualTo(first);
        assertThat(refund(order, second, 1, site.price())).isInstanceOf(Outcome.Done.class);
        assertThat(done(provider.stopCharging(order))).isEqualTo(first);
        PaymentId another = payment();
        begun(another);
        thePeriodIsOver();
        Soon.so("another's is", () -> charges(another).size() == 2, () -> charges(another));
        assertThat(charges(order)).containsExactly(first, second, second);
        assertThat(provider.stopCharging(order)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout-after-create", "error-500-after-create", "http-500"})
    void stopsThoughAnAnswerWasLost(String fault) {
        PaymentId order = payment();
        String first = begun(order);
        outside.fails(fault, "editUserStarSubscription");

        assertThat(provider.stopCharging(order)).isInstanceOf(Outcome.Unknown.class);

        assertThat(done(provider.stopCharging(order))).isEqualTo(first);
    }

    @Test
    void keepsTheFirstMoneyOfWhatItChargesByItselfAndNothingElse() {
        PaymentId order = payment();
        String first = begun(order);
        assertThat(done(provider.savedBy(first)).reference().text()).isEqualTo(first);
        assertThat(provider.savedBy(paid(payment()))).isInstanceOf(Outcome.Refused.class);
        assertThat(provider.savedBy("stx-of-nobody")).isInstanceOf(Outcome.Pending.class);

        thePeriodIsOver();
        Soon.so("charged again", () -> charges(order).size() == 2, () -> charges(order));

        assertThat(done(provider.savedBy(charges(order).getLast())).reference().text())
                .isEqualTo(first);
    }

    @Test
    void takesNoCallbackFromAnybody() {
        var forged = new CallbackMessage(Map.of(), "{}".getBytes(UTF_8), Instant.now());

        assertThat(provider.admits(InetAddress.getLoopbackAddress())).isFalse();
        assertThat(provider.read(forged)).isInstanceOf(Hint.Forged.class);
    }
}
