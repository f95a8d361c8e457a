package io.veilbot.app.engine;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Between processes only the details of an exception arrive: a refusal travels as its name. */
final class RefusalsTravel implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String PREFIX = "refused:";

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RefusedException refused) {
            String details = PREFIX + refused.refusal().name();
            throw new CommandExecutionException(details, null, details, false);
        }
    }

    static Optional<Refusal> in(CommandExecutionException failure) {
        return failure.<Object>getDetails()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(details -> details.startsWith(PREFIX))
                .map(details -> Refusal.valueOf(details.substring(PREFIX.length())));
    }
}
