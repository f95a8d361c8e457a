package io.veilbot.bot.notice;

/** Hears of every step of telling people; for metrics, and for tests that pull the plug. */
public interface NoticeListener {
    /** The attempt is recorded; nothing has been sent yet. */
    default void beforeSend(NoticeKind kind, String noticeId) {}

    /** Telegram has answered; that is not recorded yet. */
    default void afterSend(NoticeKind kind, String noticeId) {}

    /** What became of it is recorded. */
    default void afterRecord(NoticeKind kind, String noticeId) {}
}
