package io.veilbot.projections;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whoever folds events of several aggregates into one state. Two that are stored at the same
 * moment may be read the other way round; those that carry this wait, and read them as they stand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InStoreOrder {}
