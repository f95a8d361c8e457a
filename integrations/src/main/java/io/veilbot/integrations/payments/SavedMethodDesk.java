package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalEvent.MethodSaved;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import io.veilbot.api.sales.RenewalEvent.RenewalEnded;
import io.veilbot.api.sales.RenewalEvent.RenewalTried;
import io.veilbot.integrations.ProcessingGroups;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Keeps what people let us keep for as long as they do; asks no provider itself. */
@ProcessingGroup(ProcessingGroups.PAYMENTS)
@DisallowReplay
public final class SavedMethodDesk {

    private final SavedMethods methods;
    private final Invoices invoices;
    private final Providers providers;
    private final WorkDesk desk;
    private final Clock clock;

    public SavedMethodDesk(
            SavedMethods methods,
            Invoices invoices,
            Providers providers,
            WorkDesk desk,
            Clock clock) {
        this.methods = methods;
        this.invoices = invoices;
        this.providers = providers;
        this.desk = desk;
        this.clock = clock;
    }

    @EventHandler
    void on(RenewalAgreed event) {
        methods.agreed(event.payment(), event.renewal());
    }

    @EventHandler
    void on(PaymentConfirmed event) {
        if (methods.agreedWith(event.payment()).isPresent()) {
            String provider = invoices.kept(event.payment()).provider();
            desk.order(KeepMethod.order(event, provider, clock.instant()));
        }
    }

    /** Only the newest counts: what a provider charged by itself before is not to be charged. */
    @EventHandler
    void on(MethodSaved event) {
        methods.saved(event.payment(), event.reference());
        methods.ordersOf(event.renewal()).stream()
                .filter(order -> !order.equals(event.payment()))
                .forEach(this::stop);
    }

    @EventHandler
    void on(RenewalTried event) {
        methods.charging(event.payment(), event.savedWith());
    }

    /** Also what is about to be charged is not, unless the provider was asked already. */
    @EventHandler
    void on(RenewalEnded event) {
        methods.ordersOf(event.renewal()).forEach(this::stop);
        methods.forget(event.renewal());
    }

    private void stop(PaymentId order) {
        providers
                .find(invoices.kept(order).provider())
                .filter(PaymentProvider::chargesByItself)
                .ifPresent(provider -> {
                    desk.order(StopCharging.order(order, provider.name(), clock.instant()));
                    methods.forget(order);
                });
    }
}
