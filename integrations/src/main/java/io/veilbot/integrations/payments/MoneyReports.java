package io.veilbot.integrations.payments;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Money;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the shop what a provider says of a payment; whoever looked, says it the same way. */
public final class MoneyReports {

    private final Commands commands;
    private final Invoices invoices;
    private final Earmarks earmarks;

    public MoneyReports(Commands commands, Invoices invoices, Earmarks earmarks) {
        this.commands = commands;
        this.invoices = invoices;
        this.earmarks = earmarks;
    }

    /**
     * @param known which payment of ours it is, if that is known already
     * @throws io.veilbot.api.OutcomeUnknownException if no answer came in time; say it again
     */
    public Verdict tell(
            String provider, Optional<PaymentId> known, Sighting sighting, SeenBy seenBy) {
        return switch (sighting) {
            case Sighting.Strange(String id, String why, var money) ->
                    openCase(provider, id, why, money);
            case Sighting.Seen seen -> tellWhose(provider, known, seen, seenBy, _ -> {});
            case Sighting.TakenBack back ->
                    tellWhose(
                            provider,
                            known,
                            back.money(),
                            seenBy,
                            payment -> tellTakenBack(provider, payment, back, seenBy));
            case Sighting.Earmarked earmarked ->
                    known.or(earmarked::intent)
                            .or(() -> invoices.find(provider, earmarked.providerPaymentId()))
                            .map(payment -> earmarks.decide(provider, payment, earmarked))
                            .orElse(Verdict.NOTHING_TO_DO);
        };
    }

    private Verdict tellWhose(
            String provider,
            Optional<PaymentId> known,
            Sighting.Seen seen,
            SeenBy seenBy,
            Consumer<PaymentId> afterwards) {
        return known.or(seen::intent)
                .or(() -> invoices.find(provider, seen.providerPaymentId()))
                .map(payment -> tellLedger(provider, payment, seen, seenBy, afterwards))
                .orElseGet(() -> nobodys(provider, seen, Verdict.NOTHING_TO_DO));
    }

    private Verdict tellLedger(
            String provider,
            PaymentId payment,
            Sighting.Seen seen,
            SeenBy seenBy,
            Consumer<PaymentId> afterwards) {
        try {
            commands.send(
                    new RecordPaymentOutcome(payment, seen.outcome(), seenBy),
                    Actor.provider(provider));
            tellWhatWentBack(provider, payment, seen, seenBy);
            afterwards.accept(payment);
            return Verdict.ACCEPTED;
        } catch (RefusedException e) {
            return nobodys(provider, seen, Verdict.UNKNOWN);
        }
    }

    private void tellTakenBack(
            String provider, PaymentId payment, Sighting.TakenBack back, SeenBy seenBy) {
        commands.send(
                new RecordChargeback(
                        payment,
                        Optional.of(back.providerPaymentId()),
                        back.amount(),
                        back.reason(),
                        seenBy),
                Actor.provider(provider));
    }

    /** Also what nobody here asked for: the provider's own page has a button for it. */
    private void tellWhatWentBack(
            String provider, PaymentId payment, Sighting.Seen seen, SeenBy seenBy) {
        long total = 0;
        for (Returned back : seen.returned()) {
            total += back.amount().minor();
            RefundId elsewhere = RefundId.seenAtProvider(payment, total);
            commands.send(
                    new RecordRefundOutcome(
                            payment,
                            back.intent().orElse(elsewhere),
                            Optional.of(seen.providerPaymentId()),
                            new RefundOutcome.Returned(back.providerRefundId(), back.amount()),
                            seenBy),
                    Actor.provider(provider));
        }
    }

    private Verdict nobodys(String provider, Sighting.Seen seen, Verdict withoutMoney) {
        return seen.outcome() instanceof PaymentOutcome.Paid paid
                ? openCase(
                        provider,
                        seen.providerPaymentId(),
                        "no payment of ours goes with it",
                        Optional.of(paid.amount()))
                : withoutMoney;
    }

    private Verdict openCase(String provider, String id, String why, Optional<Money> money) {
        String about = provider + ":" + id;
        var kind = CaseKind.MONEY_WITHOUT_INTENT;
        commands.send(
                new OpenCase(
                        CaseId.derivedFrom(kind, about),
                        kind,
                        about,
                        "Money was taken by " + provider + ": " + why + ".",
                        money),
                Actor.provider(provider));
        return Verdict.CASE;
    }
}
