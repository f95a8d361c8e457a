package io.veilbot.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on. They are kept in the journal like everything else. */
public final class Faults {

    static final String STAND_IN = "faults";

    private final Journal journal;
    private final List<ActiveFault> active = new ArrayList<>();

    public Faults(Journal journal) {
        this.journal = journal;
    }

    /** Whether it is on; counts as a strike, so a fault with {@code times} wears off. */
    public boolean strikes(String standIn, String fault) {
        return take(standIn, null, fault).isPresent();
    }

    /** As {@link #strikes(String, String)}, for one server of a stand-in. */
    public boolean strikes(String standIn, @Nullable String server, String fault) {
        return take(standIn, server, fault).isPresent();
    }

    /** The value of the fault if it is on (JSON null if it was given none); counts as a strike. */
    public synchronized Optional<JsonNode> take(
            String standIn, @Nullable String server, String fault) {
        Optional<ActiveFault> struck = find(standIn, server, fault);
        struck.filter(one -> one.times() != null)
                .ifPresent(one -> apply(journal.append(STAND_IN, "struck", one.json())));
        return struck.map(ActiveFault::value);
    }

    /** Whether it is on, without counting. */
    public synchronized boolean isOn(String standIn, @Nullable String server, String fault) {
        return find(standIn, server, fault).isPresent();
    }

    public synchronized List<ActiveFault> active() {
        return List.copyOf(active);
    }

    synchronized void set(ActiveFault fault) {
        apply(journal.append(STAND_IN, "set", fault.json()));
    }

    /** Switches off what fits; a null fits everything. */
    synchronized void clear(
            @Nullable String standIn, @Nullable String server, @Nullable String fault) {
        ArrayNode cleared = Json.array();
        active.stream()
                .filter(one -> standIn == null || standIn.equals(one.standIn()))
                .filter(one -> server == null || server.equals(one.server()))
                .filter(one -> fault == null || fault.equals(one.fault()))
                .forEach(one -> cleared.add(one.json()));
        apply(journal.append(STAND_IN, "cleared", Json.object().set("faults", cleared)));
    }

    synchronized void apply(Journal.Entry entry) {
        switch (entry.what()) {
            case "set" -> {
                ActiveFault fault = ActiveFault.of(entry.data());
                active.removeIf(fault::sameSwitch);
                active.add(fault);
            }
            case "struck" -> {
                ActiveFault before = ActiveFault.of(entry.data());
                active.removeIf(before::sameSwitch);
                Optional.ofNullable(before.afterStrike()).ifPresent(active::add);
            }
            case "cleared" ->
                    entry.data()
                            .path("faults")
                            .forEach(json -> active.removeIf(ActiveFault.of(json)::sameSwitch));
            default -> throw new IllegalStateException("Unknown entry " + entry);
        }
    }

    private Optional<ActiveFault> find(String standIn, @Nullable String server, String fault) {
        return active.stream().filter(one -> one.strikes(standIn, server, fault)).findFirst();
    }
}
