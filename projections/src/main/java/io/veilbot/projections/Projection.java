package io.veilbot.projections;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.ResetHandler;

/**
 * A read model: a processing group, and the tables that only this group writes. A subclass names
 * its {@link ProcessingGroup} and has the event handlers.
 */
public abstract class Projection {

    protected final Rows rows;
    private final List<String> tables;

    /**
     * @param tables without schema; together they are everything it remembers
     */
    protected Projection(Rows rows, String... tables) {
        this.rows = rows;
        this.tables = List.of(tables);
    }

    /** Name of its processing group. */
    public final String group() {
        return Objects.requireNonNull(getClass().getAnnotation(ProcessingGroup.class)).value();
    }

    /** Its tables, without schema. */
    public final List<String> tables() {
        return tables;
    }

    @ResetHandler
    final void reset() {
        rows.clear(tables);
    }
}
