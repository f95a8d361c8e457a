package io.veilbot.app.engine;

import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands and queries of the house over the framework's buses; what they carry along. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    static final String ACTOR = "actor";
    static final String CORRELATION = "correlationId";
    static final String CAUSATION = "causationId";

    @Bean
    Commands commands(CommandGateway gateway) {
        return new GatewayCommands(gateway);
    }

    @Bean
    Queries queries(QueryGateway gateway) {
        return new GatewayQueries(gateway);
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> refusals() {
        return new RefusalsTravel();
    }

    /** The message directly before this one, and the one that started it all. */
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider(CAUSATION, CORRELATION);
    }

    @Bean
    CorrelationDataProvider actorOfCause() {
        return new SimpleCorrelationDataProvider(ACTOR);
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return command -> new VersionedAggregateIdentifier((Object) targetOf(command), null);
    }

    @Bean
    RoutingStrategy routingStrategy() {
        return MessagingConfiguration::targetOf;
    }

    private static String targetOf(Message<?> message) {
        return ((Command) message.getPayload()).target().value();
    }
}
