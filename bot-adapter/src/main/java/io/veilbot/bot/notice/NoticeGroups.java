package io.veilbot.bot.notice;

/** Processing groups of this module. */
public final class NoticeGroups {
    /** Events that people are told about. One segment: notices are requested in event order. */
    public static final String NOTICES = "bot.notices";

    private NoticeGroups() {}
}
