package io.veilbot.projections;

import java.util.List;

/** A read model: a processing group, and the tables that only this group writes. */
public interface Projection {

    /** Name of its processing group. */
    String group();

    /** Its tables, without schema; together they are everything it remembers. */
    List<String> tables();
}
