package io.veilbot.integrations.payments;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A provider is there once the shop has an account with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(HasAccount.class)
public @interface OnAccount {

    /** The setting that names the account; blank is none. */
    String value();
}
