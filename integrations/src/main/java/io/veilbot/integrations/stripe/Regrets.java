package io.veilbot.integrations.stripe;

import static io.veilbot.integrations.stripe.Ids.needed;

import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeListParams;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Sighting;
import java.util.Optional;
import java.util.Set;

/** Adds to money that came what went back of it, and whether the payer's bank took it back. */
final class Regrets {

    /** While a bank asks only, or once the shop has won, the money is here. */
    private static final Set<String> WITH_THE_BANK =
            Set.of("needs_response", "under_review", "lost");

    private final StripeCalls calls;
    private final Refunds refunds;

    Regrets(StripeCalls calls, Refunds refunds) {
        this.calls = calls;
        this.refunds = refunds;
    }

    Outcome<Sighting> besides(Session session, Sighting sighting) {
        return sighting instanceof Sighting.Seen seen
                        && seen.outcome() instanceof PaymentOutcome.Paid
                ? refunded(session, seen).then(money -> disputed(session, money))
                : new Outcome.Done<>(sighting);
    }

    private Outcome<Sighting.Seen> refunded(Session session, Sighting.Seen seen) {
        Long back = MoneyReader.charge(session).getAmountRefunded();
        return back != null && back > 0
                ? refunds.returned(session)
                        .then(all ->
                                new Outcome.Done<>(
                                        new Sighting.Seen(
                                                seen.providerPaymentId(),
                                                seen.intent(),
                                                seen.outcome(),
                                                all)))
                : new Outcome.Done<>(seen);
    }

    private Outcome<Sighting> disputed(Session session, Sighting.Seen money) {
        Charge charge = MoneyReader.charge(session);
        if (!Boolean.TRUE.equals(charge.getDisputed())) {
            return new Outcome.Done<>(money);
        }
        var wanted = DisputeListParams.builder().setCharge(charge.getId()).build();
        return calls.ask(
                api -> api.disputes().list(wanted),
                page ->
                        new Outcome.Done<>(
                                needed(page.getData(), "data").stream()
                                        .filter(Regrets::isWithTheBank)
                                        .findFirst()
                                        .map(dispute -> takenBack(money, dispute))
                                        .orElse(money)));
    }

    private static boolean isWithTheBank(Dispute dispute) {
        return WITH_THE_BANK.contains(needed(dispute.getStatus(), "status"));
    }

    private static Sighting takenBack(Sighting.Seen money, Dispute dispute) {
        return new Sighting.TakenBack(
                money,
                MoneyReader.money(needed(dispute.getAmount(), "amount"), dispute.getCurrency())
                        .orElseThrow(() -> new UnreadableAnswerException("currency")),
                Optional.ofNullable(dispute.getReason()).orElse("unknown"));
    }
}
