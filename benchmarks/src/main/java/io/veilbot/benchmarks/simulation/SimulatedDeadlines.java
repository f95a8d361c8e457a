package io.veilbot.benchmarks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.common.Registration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Deadlines on the agenda. */
final class SimulatedDeadlines implements DeadlineManager {

    private final Agenda agenda;
    private final SimulatedClock clock;
    private final ScopeAwareProvider scopes;
    private final Set<String> waiting = new HashSet<>();
    private long count;

    SimulatedDeadlines(Agenda agenda, SimulatedClock clock, ScopeAwareProvider scopes) {
        this.agenda = agenda;
        this.clock = clock;
        this.scopes = scopes;
    }

    @Override
    public String schedule(
            Instant at, String name, @Nullable Object payload, ScopeDescriptor scope) {
        String id = "deadline-" + count++;
        waiting.add(id);
        agenda.at(at, () -> meet(id, name, payload, scope));
        return id;
    }

    @Override
    public String schedule(
            Duration delay, String name, @Nullable Object payload, ScopeDescriptor scope) {
        return schedule(clock.instant().plus(delay), name, payload, scope);
    }

    private void meet(String id, String name, @Nullable Object payload, ScopeDescriptor scope) {
        if (!waiting.remove(id)) {
            return;
        }
        DeadlineMessage<?> message =
                GenericDeadlineMessage.asDeadlineMessage(name, payload, clock.instant());
        var unit = DefaultUnitOfWork.<DeadlineMessage<?>>startAndGet(message);
        var result =
                unit.executeWithResult(() -> {
                    scopes.provideScopeAwareStream(scope)
                            .filter(component -> component.canResolve(scope))
                            .forEach(component -> send(component, message, scope));
                    return null;
                });
        if (result.isExceptional()) {
            throw new IllegalStateException("deadline " + name, result.exceptionResult());
        }
    }

    private static void send(
            ScopeAware component, DeadlineMessage<?> message, ScopeDescriptor scope) {
        try {
            component.send(message, scope);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void cancelSchedule(String name, String id) {
        waiting.remove(id);
    }

    @Override
    public void cancelAll(String name) {
        throw new IllegalStateException("a deadline is cancelled by its id");
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        throw new IllegalStateException("a deadline is cancelled by its id");
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super DeadlineMessage<?>> interceptor) {
        return () -> true;
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super DeadlineMessage<?>> interceptor) {
        return () -> true;
    }
}
