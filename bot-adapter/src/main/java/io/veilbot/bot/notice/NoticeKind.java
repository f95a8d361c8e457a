package io.veilbot.bot.notice;

import io.veilbot.api.access.Reminder;
import java.util.Set;

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
    /** Its panel had lost it and gave another: apps need the new link. */
    KEY_RELINKED(50),
    /** What was bought for somebody else can be given. */
    GIFT_READY(50),
    /** A sound for a key that came without one. */
    KEY_PING(60),

    /** A charge without the payer came to nothing. */
    RENEWAL_MISSED(10),
    /** Nothing is charged any more: the provider did not keep the method, or has it no more. */
    RENEWAL_METHOD_GONE(20),
    /** The bank said no too often. */
    RENEWAL_DECLINED(20),
    /** It is not sold so any more. */
    RENEWAL_TERMS_CHANGED(20),
    /** Staff stopped it. */
    RENEWAL_STOPPED(20),
    /** What Telegram had charged went back. */
    RENEWAL_RETURNED(20),

    /** Money went back. */
    REFUNDED(10),
    /** Staff added time. */
    GIVEN(10),
    /** Staff stopped the time. */
    PAUSED(10),
    /** Staff withheld access. */
    WITHHELD(10),
    /** Staff let it go on. */
    RESUMED(10),
    /** Staff set a date instead of the computed end. */
    END_SET(10),
    /** The computed end counts again. */
    END_LIFTED(10),
    /** Staff set a traffic limit. */
    LIMIT_SET(10),
    /** The sum of the grants counts again. */
    LIMIT_LIFTED(10),
    /** No end any more. */
    VIP_GIVEN(10),
    VIP_ENDED(10),
    /** Something that was added is gone again, and its money is not what tells. */
    TAKEN_BACK(10),

    /** Somebody who was brought has paid. */
    REWARDED(10),
    /** Somebody took the gift. */
    GIFT_OPENED(10),
    ENDS_IN_THREE_DAYS(10),
    ENDS_IN_A_DAY(20),
    ENDS_IN_TWO_HOURS(30),
    ENDED(40),
    /** Most of the traffic is used. */
    TRAFFIC_LOW(10),
    /** All of it is; access goes on for a while. */
    TRAFFIC_OUT(20),
    /** That while is over. */
    TRAFFIC_OVER(30);

    private final int rank;

    NoticeKind(int rank) {
        this.rank = rank;
    }

    static NoticeKind of(Reminder reminder) {
        return switch (reminder) {
            case THREE_DAYS -> ENDS_IN_THREE_DAYS;
            case ONE_DAY -> ENDS_IN_A_DAY;
            case TWO_HOURS -> ENDS_IN_TWO_HOURS;
        };
    }

    /** Within one occasion a higher one makes the lower ones needless. */
    int rank() {
        return rank;
    }

    /**
     * What it makes needless about the same thing, if that was not told yet: whatever was decided
     * last is told.
     */
    Set<NoticeKind> overtakes() {
        return switch (this) {
            case PAUSED -> Set.of(PAUSED, RESUMED);
            case WITHHELD -> Set.of(WITHHELD, RESUMED);
            case RESUMED -> Set.of(PAUSED, WITHHELD, RESUMED);
            case END_SET, END_LIFTED -> Set.of(END_SET, END_LIFTED);
            case LIMIT_SET, LIMIT_LIFTED -> Set.of(LIMIT_SET, LIMIT_LIFTED);
            case VIP_GIVEN, VIP_ENDED -> Set.of(VIP_GIVEN, VIP_ENDED);
            default -> Set.of();
        };
    }

    /** Nobody waits for it: whoever wants to hear nothing, or is not to buy, hears nothing. */
    boolean unasked() {
        return compareTo(REWARDED) >= 0;
    }
}
