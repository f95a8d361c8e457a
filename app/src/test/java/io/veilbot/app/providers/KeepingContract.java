package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.SavedMethod;
import io.veilbot.integrations.payments.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider promises besides that keeps how somebody paid, and charges it again. */
abstract class KeepingContract extends CallingBackContract {

    KeepingContract(Site site) {
        super(site);
    }

    private String prepared(PaymentId payment, String how) {
        return provider.prepare(Wishes.of(payment, site.name() + "/" + how, site.price()));
    }

    private SavedMethod kept() {
        PaymentId order = payment();
        String id = done(open(order, prepared(order, "renewing"))).providerPaymentId();
        pays(id);
        return done(provider.savedBy(id));
    }

    private Outcome<Sighting> charge(PaymentId charge, Secret method) {
        return provider.charge(prepared(charge, "saved"), method, charge.value());
    }

    @Test
    void keepsWhatThePayerLetItKeepAndNothingElse() {
        assertThat(kept().title().text()).endsWith("•• 4444");
        assertThat(provider.savedBy(paid(payment()))).isInstanceOf(Outcome.Refused.class);
        assertThat(provider.savedBy("../payments")).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "timeout-after-create", "error-500-after-create"})
    void chargesOnceHoweverOftenItIsAsked(String fault) {
        Secret method = kept().reference();
        PaymentId charge = payment();
        if (!fault.equals("none")) {
            outside.fails(fault, 0);
            assertThat(charge(charge, method)).isInstanceOf(Outcome.Unknown.class);
        }

        var seen = (Sighting.Seen) done(charge(charge, method));

        assertThat(done(charge(charge, method))).isEqualTo(seen);
        assertThat(seen.intent()).contains(charge);
        assertThat(money(seen.outcome()).amount()).isEqualTo(site.price());
        assertThat(outside.count(site.opened(), charge.value())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insufficient_funds", "permission_revoked"})
    void tellsWhyItWasNotCharged(String reason) {
        Secret method = kept().reference();
        outside.fails("decline-saved", reason);

        var seen = (Sighting.Seen) done(charge(payment(), method));

        assertThat(seen.outcome())
                .isEqualTo(new PaymentOutcome.Declined(seen.providerPaymentId(), reason));
    }

    @Test
    void chargesNothingThatItDoesNotKeep() {
        assertThat(charge(payment(), new Secret("nothing-of-the-kind")))
                .isInstanceOf(Outcome.Refused.class);
    }
}
