package io.veilbot.integrations.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Work to be done.
 *
 * @param id derived from its cause; ordered twice, it is done once
 * @param kind which {@link Job} does it
 * @param subject id of what it is about
 * @param lane work of one lane is done one at a time, on whichever node; empty for none
 * @param details what the job needs to know; no secrets, nothing personal
 * @param dueAt by the shop's clock
 */
public record WorkOrder(
        String id,
        String kind,
        String subject,
        Optional<String> lane,
        Map<String, String> details,
        Instant dueAt) {

    /** The id of the one piece of work of this kind about this subject. */
    public static String idOf(String kind, String subject) {
        return kind + ":" + subject;
    }

    public static WorkOrder of(
            String kind, String subject, Map<String, String> details, Instant dueAt) {
        String id = idOf(kind, subject);
        return new WorkOrder(id, kind, subject, Optional.empty(), details, dueAt);
    }

    public WorkOrder inLane(String name) {
        return new WorkOrder(id, kind, subject, Optional.of(name), details, dueAt);
    }
}
