package io.veilbot.integrations.payments;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks whether the setting of {@link OnAccount} says anything. */
final class HasAccount implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String setting = metadata.getAnnotations().get(OnAccount.class).getString("value");
        return !context.getEnvironment().getProperty(setting, "").isBlank();
    }
}
