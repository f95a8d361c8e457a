package io.veilbot.app.crash;

import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The points around the one event that moves a purchase on in this group. */
final class CrashAtEvent implements MessageHandlerInterceptor<EventMessage<?>> {

    private record Step(Class<?> event, CrashPoint before, CrashPoint after) {}

    private static final Map<String, Step> STEPS =
            Map.of(
                    "sagas.purchase",
                    new Step(
                            PaymentConfirmed.class,
                            CrashPoint.PURCHASE_BEFORE_CONFIRMED,
                            CrashPoint.PURCHASE_AFTER_CONFIRMED),
                    "sagas.key-delivery",
                    new Step(
                            PeriodGranted.class,
                            CrashPoint.DELIVERY_BEFORE_GRANTED,
                            CrashPoint.DELIVERY_AFTER_GRANTED),
                    "integrations.keys",
                    new Step(
                            KeyRequested.class,
                            CrashPoint.KEYS_BEFORE_REQUESTED,
                            CrashPoint.KEYS_AFTER_REQUESTED),
                    "bot.notices",
                    new Step(
                            KeyProvisioned.class,
                            CrashPoint.NOTICES_BEFORE_PROVISIONED,
                            CrashPoint.NOTICES_AFTER_PROVISIONED));

    private final @Nullable Step step;
    private final CrashSite site;

    CrashAtEvent(String group, CrashSite site) {
        this.step = STEPS.get(group);
        this.site = site;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        if (step == null || !work.getMessage().getPayloadType().equals(step.event())) {
            return chain.proceed();
        }
        site.reached(step.before());
        Object result = chain.proceed();
        site.reached(step.after());
        return result;
    }
}
