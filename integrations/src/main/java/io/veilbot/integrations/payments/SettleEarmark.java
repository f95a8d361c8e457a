package io.veilbot.integrations.payments;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Takes money that is earmarked, or lets it go, until the provider shows the end of it. A lost
 * answer is found by looking again: an earmark always ends, by itself at the latest.
 */
public final class SettleEarmark implements Job<Outcome<Sighting>> {

    static final String KIND = "settle-earmark";

    private static final String PROVIDER = "provider";
    private static final String PAYMENT = "payment";
    private static final String TAKE = "takeMinor";
    private static final String CURRENCY = "takeCurrency";

    private final Providers providers;
    private final MoneyReports reports;
    private final Backoff backoff;

    public SettleEarmark(Providers providers, MoneyReports reports, Backoff backoff) {
        this.providers = providers;
        this.reports = reports;
        this.backoff = backoff;
    }

    static WorkOrder order(
            String provider, PaymentId payment, EarmarkRequest request, Instant due) {
        var details = new LinkedHashMap<String, String>();
        details.put(PROVIDER, provider);
        details.put(PAYMENT, payment.value());
        request.take()
                .ifPresent(money -> {
                    details.put(TAKE, Long.toString(money.minor()));
                    details.put(CURRENCY, money.currency().name());
                });
        return WorkOrder.of(KIND, request.providerPaymentId(), details, due);
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
    public Outcome<Sighting> perform(Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> provider.settle(request(work)))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    private static EarmarkRequest request(Work work) {
        Optional<Money> take =
                work.detailIfAny(TAKE)
                        .map(Long::parseLong)
                        .map(minor -> new Money(minor, Currency.valueOf(work.detail(CURRENCY))));
        return new EarmarkRequest(work.subject(), take);
    }

    @Override
    public Next report(Work work, Outcome<Sighting> outcome) {
        return switch (outcome) {
            case Outcome.Done(Sighting.Earmarked _) -> again(work, "still-earmarked");
            case Outcome.Done(Sighting sighting) -> told(work, sighting);
            case Outcome.Pending(String reason) -> again(work, reason);
            case Outcome.Refused(String reason) -> again(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    private Next told(Work work, Sighting sighting) {
        var payment = Optional.of(new PaymentId(work.detail(PAYMENT)));
        var verdict = reports.tell(work.detail(PROVIDER), payment, sighting, SeenBy.POLL);
        return new Next.Finished(verdict.stored());
    }

    private Next again(Work work, String reason) {
        return new Next.Again(backoff.nextTry(work.attempt()), reason);
    }
}
