package io.veilbot.integrations.work;

/** Where work is ordered and called off. */
public interface WorkDesk {

    /** Orders work; quiet if it was ordered before, even if it is done. */
    void order(WorkOrder order);

    /** Nobody needs it any more. Whoever is at it finishes this try, without a further one. */
    void callOff(String id, String why);

    /** Nobody needs it any more, unless somebody is at it just now. */
    void callOffUnlessLeased(String id, String why);

    boolean wasOrdered(String id);

    /** What waits in this lane is due at once. */
    void hurry(String lane);
}
