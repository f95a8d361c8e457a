package io.veilbot.sagas;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.deadline.DeadlineManager;

/**
 * The deadlines a saga has set, at most one per name. It keeps their ids, because cancelling by
 * scope reads every deadline of the shop.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
public final class Timetable {

    private Map<String, String> idsByName = new HashMap<>();

    /** Sets a deadline, instead of the one of this name if there is one. */
    public void set(DeadlineManager deadlines, String name, Duration delay, String payload) {
        clear(deadlines, name);
        idsByName.put(name, deadlines.schedule(delay, name, payload));
    }

    /**
     * The same for a moment: whoever reckoned with the clock once does not have it read again, for
     * it may have been put forward in between.
     */
    public void set(DeadlineManager deadlines, String name, Instant at, String payload) {
        clear(deadlines, name);
        idsByName.put(name, deadlines.schedule(at, name, payload));
    }

    /** A deadline was met: there is nothing left to cancel. */
    public void met(String name) {
        idsByName.remove(name);
    }

    public void clear(DeadlineManager deadlines) {
        for (String name : idsByName.keySet().toArray(String[]::new)) {
            clear(deadlines, name);
        }
    }

    private void clear(DeadlineManager deadlines, String name) {
        String id = idsByName.remove(name);
        if (id != null) {
            deadlines.cancelSchedule(name, id);
        }
    }
}
