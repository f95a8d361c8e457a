package io.veilbot.integrations.inbox;

import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.MoneyReports;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.payments.Sighting;
import io.veilbot.integrations.payments.Verdict;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.util.List;
import java.util.Optional;

/**
 * Judges a stored callback. It is only a hint at which payment to re-read from the provider; what
 * the provider says then is what the shop is told. Without an answer nothing is decided.
 */
public final class ReadCallback implements Job<ReadCallback.Finding> {

    static final String KIND = "read-callback";
    static final String PROVIDER = "provider";

    private final Callbacks callbacks;
    private final SealedMessages messages;
    private final Providers providers;
    private final MoneyReports reports;
    private final Backoff backoff;
    private final List<InboxListener> listeners;

    public ReadCallback(
            Callbacks callbacks,
            SealedMessages messages,
            Providers providers,
            MoneyReports reports,
            Backoff backoff,
            List<InboxListener> listeners) {
        this.callbacks = callbacks;
        this.messages = messages;
        this.providers = providers;
        this.reports = reports;
        this.backoff = backoff;
        this.listeners = List.copyOf(listeners);
    }

    /** What the callback pointed at, and what was found there. */
    sealed interface Finding {

        /** Nothing was looked up. */
        record Dismissed(Verdict verdict, String why) implements Finding {}

        /** The provider was asked about what it calls so. */
        record LookedUp(String about, Outcome<Sighting> outcome) implements Finding {}
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String crew() {
        return "callbacks";
    }

    @Override
    public Finding perform(Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> follow(provider, work))
                .orElseGet(
                        () -> lookedUp("", new Outcome.NotAttempted<>("provider-not-configured")));
    }

    private Finding follow(PaymentProvider provider, Work work) {
        var message = messages.open(callbacks.read(number(work)));
        return switch (provider.read(message)) {
            case Hint.LookAt(String id) -> lookedUp(id, provider.lookUp(id));
            case Hint.NothingToDo(String why) -> dismissed(Verdict.NOTHING_TO_DO, why);
            case Hint.Forged(String why) -> dismissed(Verdict.FORGED, why);
        };
    }

    @Override
    public Next report(Work work, Finding finding) {
        return switch (finding) {
            case Finding.Dismissed(Verdict verdict, String why) -> judged(work, verdict, why, "");
            case Finding.LookedUp(String about, var outcome) -> onAnswer(work, about, outcome);
        };
    }

    private Next onAnswer(Work work, String about, Outcome<Sighting> outcome) {
        return switch (outcome) {
            case Outcome.Done(Sighting sighting) ->
                    judged(work, tell(work, sighting), "re-read", about);
            case Outcome.Pending(String why) -> judged(work, Verdict.NOTHING_TO_DO, why, about);
            case Outcome.Refused(String why) -> judged(work, Verdict.UNKNOWN, why, about);
            case Outcome.NotAttempted(String why) -> again(work, why, about);
            case Outcome.Unknown(String why) -> again(work, why, about);
        };
    }

    private Verdict tell(Work work, Sighting sighting) {
        return reports.tell(work.detail(PROVIDER), Optional.empty(), sighting, SeenBy.CALLBACK);
    }

    private Next judged(Work work, Verdict verdict, String why, String about) {
        callbacks.judge(number(work), verdict, why, about);
        listeners.forEach(listener -> listener.judged(work.detail(PROVIDER), verdict));
        return new Next.Finished(verdict.stored());
    }

    private Next again(Work work, String why, String about) {
        callbacks.judge(number(work), Verdict.ERROR, why, about);
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }

    private static long number(Work work) {
        return Long.parseLong(work.subject());
    }

    private static Finding lookedUp(String about, Outcome<Sighting> outcome) {
        return new Finding.LookedUp(about, outcome);
    }

    private static Finding dismissed(Verdict verdict, String why) {
        return new Finding.Dismissed(verdict, why);
    }
}
