package io.veilbot.app.erasure;

import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.command.people.PersonalKeys;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.stereotype.Component;

/**
 * Sees to the key of whoever comes back before their name travels to another node: there it would
 * arrive erased.
 */
@Component
class NewLives implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final PersonalKeys keys;

    NewLives(PersonalKeys keys) {
        this.keys = keys;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, message) -> {
            if (message.getPayload() instanceof RegisterCustomer command) {
                keys.renew(command.customer());
            }
            return message;
        };
    }
}
