package io.veilbot.integrations.payments;

import static java.time.Duration.ofMinutes;

import io.veilbot.api.Language;
import io.veilbot.api.Queries;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.ProcessingGroups;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Orders what has to be asked of payment providers; asks nothing itself. */
@ProcessingGroup(ProcessingGroups.PAYMENTS)
@DisallowReplay
public final class PaymentDesk {

    private final Providers providers;
    private final Invoices invoices;
    private final Queries queries;
    private final WorkDesk desk;
    private final Clock clock;

    public PaymentDesk(
            Providers providers, Invoices invoices, Queries queries, WorkDesk desk, Clock clock) {
        this.providers = providers;
        this.invoices = invoices;
        this.queries = queries;
        this.desk = desk;
        this.clock = clock;
    }

    @EventHandler
    void on(PaymentRequested event) {
        String provider = event.method().provider();
        invoices.requested(event.payment(), provider);
        if (event.method().isRecurring()) {
            // The money has come already.
            return;
        }
        var details = new LinkedHashMap<String, String>();
        details.put(OpenInvoice.PROVIDER, provider);
        details.put(OpenInvoice.KEY, event.idempotenceKey());
        prepared(event).ifPresent(request -> details.put(OpenInvoice.REQUEST, request));
        String kind = event.method().isSaved() ? ChargeSaved.KIND : OpenInvoice.KIND;
        desk.order(order(kind, event.payment(), details, clock.instant()));
    }

    /** Written now, once: a setting changed between two tries must not change the bytes. */
    private Optional<String> prepared(PaymentRequested event) {
        var request = InvoiceRequest.of(event, languageOf(event.customer()));
        return providers
                .collecting(event.method().provider(), event.offer().price().currency())
                .map(provider -> provider.prepare(request));
    }

    /** Whoever is not known yet came a moment ago: the shop's first language is the best guess. */
    private Language languageOf(CustomerId customer) {
        return queries.find(new FindCustomer(customer))
                .map(CustomerView::language)
                .orElse(Language.RU);
    }

    @EventHandler
    void on(InvoiceOpened event) {
        invoices.opened(event.payment(), event.providerPaymentId(), event.openUntil());
        var details =
                Map.of(
                        PaymentWatch.PROVIDER, invoices.kept(event.payment()).provider(),
                        WatchPayment.PAYMENT, event.providerPaymentId(),
                        WatchPayment.OPEN_UNTIL, event.openUntil().toString());
        Instant first = clock.instant().plus(PaymentWatch.SHORTEST);
        desk.order(order(WatchPayment.KIND, event.payment(), details, first));
    }

    @EventHandler
    void on(InvoiceRefused event) {
        callOff(OpenInvoice.KIND, event.payment(), "the ledger has the refusal");
    }

    @EventHandler
    void on(PaymentConfirmed event) {
        callOff(WatchPayment.KIND, event.payment(), "confirmed");
        callOff(LateLook.KIND, event.payment(), "confirmed");
        callOff(ChargeSaved.KIND, event.payment(), "confirmed");
        String provider = invoices.kept(event.payment()).provider();
        if (providers.find(provider).filter(it -> !it.keepsList()).isPresent()) {
            desk.order(LookBack.order(event, provider, clock.instant()));
        }
    }

    @EventHandler
    void on(PaymentDeclined event) {
        ended(event.payment());
    }

    @EventHandler
    void on(PaymentExpired event) {
        ended(event.payment());
    }

    @EventHandler
    void on(PaymentCancelled event) {
        ended(event.payment());
    }

    @EventHandler
    void on(RefundRequested event) {
        String provider = invoices.kept(event.payment()).provider();
        desk.order(RefundMoney.order(event, provider, clock.instant()));
    }

    /** Late money is money, even if its invoice is not known yet: it is looked for some more. */
    private void ended(PaymentId payment) {
        callOff(WatchPayment.KIND, payment, "ended");
        var details = Map.of(PaymentWatch.PROVIDER, invoices.kept(payment).provider());
        Instant first = clock.instant().plus(ofMinutes(10));
        desk.order(order(LateLook.KIND, payment, details, first));
    }

    private void callOff(String kind, PaymentId payment, String why) {
        desk.callOff(WorkOrder.idOf(kind, payment.value()), why);
    }

    private static WorkOrder order(
            String kind, PaymentId payment, Map<String, String> details, Instant due) {
        return WorkOrder.of(kind, payment.value(), details, due);
    }
}
