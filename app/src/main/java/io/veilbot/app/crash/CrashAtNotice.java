package io.veilbot.app.crash;

import io.veilbot.bot.notice.NoticeKind;
import io.veilbot.bot.notice.NoticeListener;

/** The points around the message that hands the key over. */
final class CrashAtNotice implements NoticeListener {

    private final CrashSite site;

    CrashAtNotice(CrashSite site) {
        this.site = site;
    }

    @Override
    public void beforeSend(NoticeKind kind, String noticeId) {
        at(kind, CrashPoint.KEY_BEFORE_SENDING);
    }

    @Override
    public void afterSend(NoticeKind kind, String noticeId) {
        at(kind, CrashPoint.KEY_AFTER_SENDING);
    }

    @Override
    public void afterRecord(NoticeKind kind, String noticeId) {
        at(kind, CrashPoint.KEY_AFTER_RECORD);
    }

    private void at(NoticeKind kind, CrashPoint point) {
        if (kind == NoticeKind.KEY_READY) {
            site.reached(point);
        }
    }
}
