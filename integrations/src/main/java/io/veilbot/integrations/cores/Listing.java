package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.Inbound;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.VpnPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who may come in, of cores that can tell. */
final class Listing {

    private final CoreApi api;

    Listing(CoreApi api) {
        this.api = api;
    }

    Outcome<Boolean> has(Panel panel, Admission admission) {
        return api.person(panel.access(), admission.tag(), admission.name())
                .outcome(Listing::names, Listing::cannotList)
                .then(found -> new Outcome.Done<>(!found.isEmpty()));
    }

    Outcome<List<ListedKey>> all(Panel panel) {
        return everywhere(panel, inbound -> at(panel, inbound))
                .then(lists ->
                        new Outcome.Done<>(
                                lists.stream()
                                        .flatMap(List::stream)
                                        .distinct()
                                        .map(name -> new ListedKey(name, name))
                                        .toList()));
    }

    private Outcome<List<String>> at(Panel panel, Inbound inbound) {
        return api.people(panel.access(), inbound.tag())
                .outcome(Listing::names, Listing::cannotList);
    }

    /** Asked for somebody who is not there, a core answers with somebody who has no name. */
    private static Outcome<List<String>> names(Fields answer) {
        return new Outcome.Done<>(
                answer.parts(1).stream()
                        .map(user -> user.text(2))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static <T> Outcome<T> cannotList(Complaint complaint) {
        return complaint == Complaint.NO_SUCH_CALL
                ? new Outcome.Refused<>(VpnPanel.CANNOT_LIST)
                : complaint.outcome();
    }

    /** At every inbound, up to the first where it does not work. */
    static <T> Outcome<List<T>> everywhere(Panel panel, Function<Inbound, Outcome<T>> call) {
        List<Inbound> inbounds = panel.access().inbounds();
        Outcome<List<T>> all = new Outcome.Done<>(List.of());
        for (Inbound inbound : inbounds) {
            all =
                    all.then(before ->
                            call.apply(inbound)
                                    .then(more -> new Outcome.Done<>(and(before, more))));
        }
        return inbounds.isEmpty() ? new Outcome.Refused<>("no-inbound") : all;
    }

    private static <T> List<T> and(List<T> before, T more) {
        var all = new ArrayList<T>(before);
        all.add(more);
        return all;
    }
}
