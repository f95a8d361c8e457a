package io.veilbot.bot.poll;

/**
 * An update as it came.
 *
 * @param id by which Telegram counts updates
 * @param lane updates of one lane are handled one after another; names no person
 * @param urgent whether its answer counts for seconds only: it is handled at once or never
 * @param json the update as Telegram sent it; personal
 */
public record RawUpdate(long id, String lane, boolean urgent, String json) {
    /** Without the content: a log line must not tell. */
    @Override
    public String toString() {
        return "RawUpdate[" + id + "]";
    }
}
