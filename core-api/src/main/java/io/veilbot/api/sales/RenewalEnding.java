package io.veilbot.api.sales;

/** Who or what ended a renewal. */
public enum RenewalEnding {
    /** Whoever had agreed to it. */
    PERSON,
    STAFF,
    /** The provider did not keep the method, or says that it cannot be charged any more. */
    METHOD_GONE,
    /** The bank said no at every try before an end. */
    DECLINED,
    /** What was agreed is not sold so any more: the person is to agree anew. */
    TERMS_CHANGED,
    /** What a provider had charged by itself went back: it is not to charge that again. */
    RETURNED,
    /** Whoever had agreed was erased. */
    ERASED
}
