package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.EarmarkRequest;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import io.veilbot.integrations.yookassa.ReceiptSettings;
import io.veilbot.integrations.yookassa.YooKassa;
import io.veilbot.integrations.yookassa.YooKassaSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Besides what every provider promises: money that is earmarked first, SBP, and receipts. */
class YooKassaContractTest extends KeepingContract {

    private static final String CARD = "yookassa/bank_card";
    private static final String SBP = "yookassa/sbp";
    private static final ReceiptSettings RECEIPTS =
            new ReceiptSettings(true, "till@shop.example", "", "Доступ к VPN", 1, 2);

    YooKassaContractTest() {
        super(
                Site.callingBack(
                        "yookassa",
                        "payment-created",
                        "refund-succeeded",
                        false,
                        YooKassaContractTest::adapter));
    }

    private static PaymentProvider adapter(URI sandbox, Login login, Caller caller, Clock clock) {
        return adapter(sandbox, login, caller, clock, ReceiptSettings.NONE);
    }

    private static PaymentProvider adapter(
            URI sandbox, Login login, Caller caller, Clock clock, ReceiptSettings receipts) {
        var settings =
                new YooKassaSettings(
                        sandbox.resolve("/yookassa/v3/"),
                        Counterpart.SHOP,
                        new Secret(login == Login.RIGHT ? Counterpart.SECRET : "test_wrong"),
                        URI.create("https://shop.example/"),
                        Duration.ofHours(1),
                        List.of(CARD),
                        receipts,
                        List.of());
        return new YooKassa(caller, settings, new ObjectMapper(), clock);
    }

    private String openedBy(String method, PaymentId payment) {
        String prepared = provider.prepare(Wishes.of(payment, method, site.price()));
        return done(open(payment, prepared)).providerPaymentId();
    }

    private String earmarked(PaymentId payment) {
        String id = openedBy(CARD, payment);
        pays(id);
        assertThat(provider.lookUp(id))
                .isEqualTo(
                        new Outcome.Done<>(
                                new Sighting.Earmarked(
                                        id, Optional.of(payment), Optional.of(site.price()))));
        return id;
    }

    private Outcome<Sighting> take(String id, Money money) {
        return provider.settle(new EarmarkRequest(id, Optional.of(money)));
    }

    private Outcome<Sighting> letGo(String id) {
        return provider.settle(new EarmarkRequest(id, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "timeout-after-create", "error-500-after-create"})
    void takesEarmarkedMoneyOnce(String fault) {
        String id = earmarked(payment());
        if (!fault.equals("none")) {
            outside.fails(fault, 0);
            assertThat(take(id, site.price())).isInstanceOf(Outcome.Unknown.class);
        }

        Sighting taken = done(take(id, site.price()));

        assertThat(money(((Sighting.Seen) taken).outcome()).amount()).isEqualTo(site.price());
        assertThat(done(take(id, site.price()))).isEqualTo(taken).isEqualTo(seen(id));
        assertThat(done(letGo(id))).isEqualTo(taken);
        assertThat(outside.count("payment-succeeded", id)).isEqualTo(1);
        assertThat(outside.count("payment-canceled", id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "timeout-after-create", "error-500-after-create"})
    void letsEarmarkedMoneyGoOnce(String fault) {
        String id = earmarked(payment());
        if (!fault.equals("none")) {
            outside.fails(fault, 0);
            assertThat(letGo(id)).isInstanceOf(Outcome.Unknown.class);
        }

        Sighting gone = done(letGo(id));

        assertThat(((Sighting.Seen) gone).outcome())
                .isEqualTo(new PaymentOutcome.Cancelled(id, "canceled_by_merchant"));
        assertThat(done(take(id, site.price()))).isEqualTo(gone);
        assertThat(outside.count("payment-canceled", id)).isEqualTo(1);
        assertThat(outside.count("payment-succeeded", id)).isZero();
    }

    @Test
    void takesNothingElseThanWhatIsEarmarked() {
        String id = earmarked(payment());

        assertThat(take(id, Money.parse("298.99", Currency.RUB)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(done(provider.lookUp(id))).isInstanceOf(Sighting.Earmarked.class);
        String unpaid = openedBy(CARD, payment());
        assertThat(take(unpaid, site.price())).isInstanceOf(Outcome.Pending.class);
        assertThat(letGo(unpaid)).isInstanceOf(Outcome.Pending.class);
    }

    @Test
    void takesMoneyBySbpInOneStep() {
        String id = openedBy(SBP, payment());
        pays(id);

        assertThat(money(seen(id).outcome()).instrument()).isEqualTo("sbp");
        assertThat(outside.count("payment-earmarked", id)).isZero();
    }

    /** As its provider insists where a shop has its cash register there. */
    @Test
    void givesAReceiptOfThePaymentAndOfEachPartThatGoesBack() {
        var printing = adapter(outside.url(), Login.RIGHT, caller, Clock.systemUTC(), RECEIPTS);
        PaymentId payment = payment();
        var wish = Wishes.of(payment, "yookassa", site.price());
        outside.fails("receipt-required", true);
        assertThat(open(payment, provider.prepare(wish))).isInstanceOf(Outcome.Refused.class);

        outside.fails("receipt-required", true);
        var invoice = done(printing.openInvoice(printing.prepare(wish), payment.value()));
        String money = invoice.providerPaymentId();
        pays(money);
        List<Returned> parts =
                IntStream.of(1, 2, 3).mapToObj(n -> part(printing, payment, money, n)).toList();

        assertThat(seen(money).returned()).containsExactlyElementsOf(parts);
        assertThat(refund(payment, money, 4, "0.01")).isInstanceOf(Outcome.Refused.class);
        assertThat(outside.count("payment-created", "receipt_registration")).isEqualTo(1);
        assertThat(outside.count("refund-succeeded", "receipt_registration")).isEqualTo(3);
    }

    private Returned part(PaymentProvider printing, PaymentId payment, String money, int number) {
        Money amount = Money.parse(number == 3 ? "99.00" : "100.00", Currency.RUB);
        return done(printing.refund(request(payment, money, number, amount)));
    }
}
