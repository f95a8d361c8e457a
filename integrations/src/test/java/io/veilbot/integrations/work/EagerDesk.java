package io.veilbot.integrations.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whatever is due here is done before the next line, and waits to be done again later. */
public final class EagerDesk implements WorkDesk {

    private final Map<String, WorkOrder> waiting = new TreeMap<>();
    private final List<String> done = new ArrayList<>();

    /** Ids in the order in which they were done. */
    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public void order(WorkOrder order) {
        if (waiting.putIfAbsent(order.id(), order) == null) {
            done.add(order.id());
        }
    }

    @Override
    public void hurry(String lane) {
        waiting.values().stream()
                .filter(order -> order.lane().filter(lane::equals).isPresent())
                .map(WorkOrder::id)
                .forEach(done::add);
    }

    @Override
    public boolean wasOrdered(String id) {
        return waiting.containsKey(id);
    }

    @Override
    public void callOff(String id, String why) {
        waiting.remove(id);
    }

    @Override
    public void callOffUnlessLeased(String id, String why) {
        waiting.remove(id);
    }
}
