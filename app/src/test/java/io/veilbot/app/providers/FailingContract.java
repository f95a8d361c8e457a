package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.RefundRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every call of every provider comes to when something is wrong: one of five outcomes. */
abstract class FailingContract extends ProviderContract {

    private final Map<String, Function<PaymentProvider, Outcome<?>>> calls = new LinkedHashMap<>();

    FailingContract(Site site) {
        super(site);
    }

    @BeforeAll
    void everyCallThereIs() {
        PaymentId payment = payment();
        String prepared = prepared(payment);
        PaymentId bought = payment();
        String money = paid(bought);
        var back = new RefundRequest(bought, RefundId.of(bought, 1), money, site.price());
        calls.put("open", it -> it.openInvoice(prepared, payment.value()));
        calls.put("look up", it -> it.lookUp(money));
        if (this instanceof KeepsBooks) {
            calls.put("list", it -> it.paidSince(Instant.now(), Optional.empty()));
            calls.put("refund", it -> it.refund(back));
        }
    }

    private void allAre(PaymentProvider provider, Class<?> outcome, Runnable before) {
        calls.forEach((name, call) -> {
            before.run();
            assertThat(call.apply(provider)).as(name).isInstanceOf(outcome);
        });
    }

    @ParameterizedTest
    @CsvSource({"http-500, Unknown", "garbage, Unknown", "http-429, NotAttempted"})
    void aWrongAnswerDecidesNothing(String fault, String outcome) throws ClassNotFoundException {
        allAre(
                provider,
                Class.forName(Outcome.class.getName() + "$" + outcome),
                () -> outside.fails(fault, 0));
    }

    @Test
    void nobodyKnowsWhatBecameOfASlowCall() {
        // One of its own: it is still busy with these calls when the next test begins.
        try (var busy = new Counterpart(site.standIn());
                var hasty = Caller.trustingAuthorities(Duration.ofMillis(150))) {
            allAre(
                    at(busy.url(), Login.RIGHT, hasty),
                    Outcome.Unknown.class,
                    () -> busy.fails("slow", 600));
        }
    }

    @Test
    void nothingHappenedWhereNobodyIsThere() {
        var nowhere = URI.create("http://127.0.0.1:1");
        allAre(at(nowhere, Login.RIGHT, caller), Outcome.NotAttempted.class, () -> {});
    }

    @Test
    void aShopThatIsNotLetInHasDecidedNothing() {
        var stranger = at(outside.url(), Login.WRONG, caller);

        assertThat(calls.keySet()).contains("open");
        calls.forEach((name, call) -> {
            Class<?> no = name.equals("open") ? Outcome.Refused.class : Outcome.NotAttempted.class;
            assertThat(call.apply(stranger)).as(name).isInstanceOf(no);
        });
    }
}
