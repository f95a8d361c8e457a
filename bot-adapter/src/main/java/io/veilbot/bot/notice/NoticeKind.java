package io.veilbot.bot.notice;

/** What the shop tells people by itself. */
public enum NoticeKind {
    /** The payment page is open. */
    INVOICE_READY(10),
    PAYMENT_DECLINED(20),
    PAYMENT_EXPIRED(20),
    PAYMENT_CANCELLED(20),
    /** The provider will not collect. */
    PAYMENT_REFUSED(20),
    /** Money came, but not as agreed. */
    PAYMENT_MISMATCHED(20),
    PAID(30),
    /** More time on keys that stay; turns out to be needless where a key follows. */
    EXTENDED(30),
    /** Paid, and the key is late. */
    DELAYED(40),
    KEY_READY(50),
    /** A sound for a key that came without one. */
    KEY_PING(60);

    private final int rank;

    NoticeKind(int rank) {
        this.rank = rank;
    }

    /** Within one order a higher one makes the lower ones needless. */
    int rank() {
        return rank;
    }
}
