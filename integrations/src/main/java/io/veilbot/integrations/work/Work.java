package io.veilbot.integrations.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of work in the hands of whoever leased it.
 *
 * @param id derived from its cause
 * @param subject id of what it is about
 * @param details what the job needs to know; no secrets, nothing personal
 * @param attempt counts from 1
 * @param createdAt by the shop's clock
 * @param owner of the lease
 */
public record Work(
        String id,
        String kind,
        String subject,
        Map<String, String> details,
        int attempt,
        Instant createdAt,
        String owner) {

    /**
     * @throws IllegalStateException if whoever ordered the work left it out
     */
    public String detail(String name) {
        return detailIfAny(name)
                .orElseThrow(() -> new IllegalStateException(id + " has no detail " + name));
    }

    public Optional<String> detailIfAny(String name) {
        return Optional.ofNullable(details.get(name));
    }
}
