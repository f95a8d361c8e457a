package io.veilbot.app.engine;

import java.sql.Connection;
import java.sql.Savepoint;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a savepoint around each event of a group that goes carefully. */
final class SavepointPerEvent implements HandlerEnhancerDefinition {

    private final CarefulHandling care;
    private final DataSource database;

    SavepointPerEvent(CarefulHandling care, DataSource database) {
        this.care = care;
        this.database = database;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        if (!original.canHandleMessageType(EventMessage.class)) {
            return original;
        }
        return groupOf(original.declaringClass())
                .<MessageHandlingMember<T>>map(group -> new Guarded<>(original, group))
                .orElse(original);
    }

    private static Optional<String> groupOf(Class<?> handler) {
        if (AnnotatedElementUtils.hasAnnotation(handler, Saga.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler, ProcessingGroup.class))
                .map(ProcessingGroup::value);
    }

    private final class Guarded<T> extends WrappedMessageHandlingMember<T> {

        private final String group;

        Guarded(MessageHandlingMember<T> original, String group) {
            super(original);
            this.group = group;
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (!care.isCareful(group)
                    || !TransactionSynchronizationManager.isActualTransactionActive()) {
                return super.handle(message, target);
            }
            CurrentUnitOfWork.ifStarted(unit -> unit.afterCommit(done -> care.end(group)));
            Connection connection = DataSourceUtils.getConnection(database);
            Savepoint before = connection.setSavepoint();
            try {
                Object result = super.handle(message, target);
                connection.releaseSavepoint(before);
                return result;
            } catch (Exception failure) {
                connection.rollback(before);
                throw failure;
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        }
    }
}
