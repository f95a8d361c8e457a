package io.veilbot.command.people;

import java.util.concurrent.Callable;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * One repository of two: what is decided about lies in the fixture, which holds one stream, and
 * everything else in a store beside it.
 */
record BothRepositories<T>(Repository<T> decided, Repository<T> others) implements Repository<T> {

    @Override
    public Aggregate<T> load(String id) {
        return others.load(id);
    }

    @Deprecated
    @Override
    public Aggregate<T> load(String id, @Nullable Long expectedVersion) {
        return others.load(id, expectedVersion);
    }

    @Override
    public Aggregate<T> loadOrCreate(String id, Callable<T> factory) throws Exception {
        return decided.loadOrCreate(id, factory);
    }

    @Override
    public Aggregate<T> newInstance(Callable<T> factory) throws Exception {
        return decided.newInstance(factory);
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scope) throws Exception {
        decided.send(message, scope);
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return decided.canResolve(scope);
    }
}
