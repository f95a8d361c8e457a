package io.veilbot.integrations.reconciliation;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.reconciliation.CompareMoney.Round;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads a provider's list again, from further back than the comparison does. */
public final class ReadList implements Job<Outcome<Round>> {

    static final String KIND = "read-list";
    private static final String SINCE = "since";

    private final Providers providers;
    private final Listings listings;
    private final Backoff backoff;
    private final Clock clock;

    public ReadList(Providers providers, Listings listings, Backoff backoff, Clock clock) {
        this.providers = providers;
        this.listings = listings;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String crew() {
        return "payments";
    }

    @Override
    public Outcome<Round> perform(Work work) {
        return read(work.subject(), Instant.parse(work.detail(SINCE)));
    }

    private Outcome<Round> read(String provider, Instant since) {
        Instant begunAt = clock.instant();
        return providers
                .find(provider)
                .map(found -> WholeList.of(found, since))
                .orElseGet(() -> new Outcome.Refused<>("provider-not-configured"))
                .then(paid -> new Outcome.Done<>(new Round(since, begunAt, paid)));
    }

    /**
     * Here and now, without any work being ordered.
     *
     * @return why not; empty if it was read
     */
    public Optional<String> now(String provider, Instant since) {
        return switch (read(provider, since)) {
            case Outcome.Done(Round round) -> {
                listings.keep(provider, round);
                yield Optional.empty();
            }
            case Outcome.Refused(String why) -> Optional.of(why);
            case Outcome.Pending(String why) -> Optional.of(why);
            case Outcome.NotAttempted(String why) -> Optional.of(why);
            case Outcome.Unknown(String why) -> Optional.of(why);
        };
    }

    @Override
    public Next report(Work work, Outcome<Round> outcome) {
        return switch (outcome) {
            case Outcome.Done(Round round) -> {
                listings.keep(work.subject(), round);
                yield new Next.Finished(round.paid().size() + " listed");
            }
            case Outcome.Refused(String why) -> new Next.Finished(why);
            case Outcome.Pending(String why) -> again(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }

    private Next again(Work work, String why) {
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }

    static WorkOrder order(String provider, Instant since, Instant now) {
        String id = WorkOrder.idOf(KIND, provider) + ":" + now;
        return new WorkOrder(
                id,
                KIND,
                provider,
                Optional.of(CompareMoney.KIND),
                Map.of(SINCE, since.toString()),
                now);
    }
}
