package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that apps tell keys apart by; a configuration with a name twice is refused whole. */
final class Labels {

    /** Of a key without a label, and of the choice among all keys. */
    static final String SHOP = "VeilBot";

    private static final Set<String> TAKEN = Set.of("veilbot", "direct", "reject", "global");

    private Labels() {}

    static List<ShareLink> apart(List<ShareLink> links) {
        var taken = new HashSet<>(TAKEN);
        return links.stream().map(link -> link.withLabel(free(link.label(), taken))).toList();
    }

    private static String free(String label, Set<String> taken) {
        String wanted = label.isBlank() ? SHOP + " 1" : label;
        String free = wanted;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = wanted + " " + number;
        }
        return free;
    }
}
