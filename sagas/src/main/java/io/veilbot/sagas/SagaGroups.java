package io.veilbot.sagas;

/** Processing groups of this room. A renamed group loses its place in the events: never do. */
public final class SagaGroups {

    public static final String PURCHASE = "sagas.purchase";
    public static final String KEY_DELIVERY = "sagas.key-delivery";
    public static final String MISMATCH = "sagas.mismatch";
    public static final String MISMATCH_DECISION = "sagas.mismatch-decision";
    public static final String REFUND = "sagas.refund";
    public static final String REFUND_REFUSED = "sagas.refund-refused";
    public static final String GIFT = "sagas.gift";
    public static final String GRANTS = "sagas.grants";
    public static final String PROMO = "sagas.promo";
    public static final String SUBSCRIPTION_CLOCK = "sagas.subscription-clock";
    public static final String REFERRALS = "sagas.referrals";
    public static final String TRIALS = "sagas.trials";
    public static final String VIP = "sagas.vip";
    public static final String RENEWALS = "sagas.renewals";

    private SagaGroups() {}
}
