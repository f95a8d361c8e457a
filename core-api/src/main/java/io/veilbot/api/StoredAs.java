package io.veilbot.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a message is stored and sent, for ever. Classes may move and be renamed;
 * this name may not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Kebab case, prefixed by the context: {@code sales.payment-confirmed}. */
    String value();

    /** Counts the shapes of the payload; an upcaster exists for every step. */
    int revision() default 1;
}
