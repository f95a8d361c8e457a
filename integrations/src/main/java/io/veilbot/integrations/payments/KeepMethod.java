package io.veilbot.integrations.payments;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordSavedMethod;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Errand;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks the provider how an order was paid that is to be renewed by itself. */
public final class KeepMethod extends Errand<SavedMethod> {

    static final String KIND = "keep-method";

    private static final String PROVIDER = "provider";
    private static final String MONEY = "providerPaymentId";

    private final Providers providers;
    private final SavedMethods methods;

    public KeepMethod(
            Providers providers, SavedMethods methods, Commands commands, Backoff backoff) {
        super(KIND, "payments", commands, Actor.system("payment-desk"), backoff);
        this.providers = providers;
        this.methods = methods;
    }

    static WorkOrder order(PaymentConfirmed event, String provider, Instant due) {
        var details = Map.of(PROVIDER, provider, MONEY, event.providerPaymentId());
        return WorkOrder.of(KIND, event.payment().value(), details, due);
    }

    @Override
    public Outcome<SavedMethod> perform(Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> provider.savedBy(work.detail(MONEY)))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    @Override
    public Next report(Work work, Outcome<SavedMethod> outcome) {
        return switch (outcome) {
            case Outcome.Done(SavedMethod method) ->
                    tell(work, "kept", renewal -> kept(work, renewal, method));
            case Outcome.Refused(String reason) ->
                    tell(
                            work,
                            reason,
                            renewal -> new EndRenewal(renewal, RenewalEnding.METHOD_GONE, reason));
            case Outcome.Pending(String reason) -> again(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    /** Whoever has stopped it meanwhile lets nothing be kept. */
    private Next tell(Work work, String note, Function<RenewalId, Command> told) {
        Optional<RenewalId> renewal = methods.agreedWith(new PaymentId(work.subject()));
        return renewal.map(told)
                .map(command -> tell(command, note))
                .orElseGet(() -> new Next.Finished("stopped meanwhile"));
    }

    private static Command kept(Work work, RenewalId renewal, SavedMethod method) {
        return new RecordSavedMethod(
                renewal,
                new PaymentId(work.subject()),
                work.detail(PROVIDER),
                method.reference(),
                method.title());
    }
}
