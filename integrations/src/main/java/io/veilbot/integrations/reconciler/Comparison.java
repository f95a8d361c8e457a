package io.veilbot.integrations.reconciler;

import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a panel has, beside what it should have.
 *
 * @param listed how many keys it has, as far as it tells
 * @param missing to be asked for again, by id
 * @param unbooked under names of ours that have no place there
 * @param duplicates of keys that are there
 * @param strangers names of keys that are none of ours
 */
record Comparison(
        int listed,
        List<BookedKey> missing,
        List<ListedKey> unbooked,
        List<ListedKey> duplicates,
        List<String> strangers) {

    /**
     * @param seen empty for a panel that cannot list
     * @param forgotten whether such a panel may have lost its keys since they were asked for
     */
    static Comparison of(
            Optional<List<ListedKey>> seen, List<BookedKey> booked, boolean forgotten) {
        List<ListedKey> listed = seen.orElse(List.of());
        Set<ListedKey> there = Set.copyOf(listed);
        Map<String, BookedKey> byName =
                booked.stream()
                        .collect(Collectors.toMap(it -> it.key().panelName(), Function.identity()));
        return new Comparison(
                listed.size(),
                booked.stream()
                        .filter(BookedKey::isWanted)
                        .filter(key ->
                                key.untold() || (seen.isEmpty() ? forgotten : !isIn(there, key)))
                        .toList(),
                listed.stream()
                        .filter(key -> KeyOrder.isOurs(key.name()))
                        .filter(key -> !byName.containsKey(key.name()))
                        .toList(),
                listed.stream().filter(key -> isSecond(key, byName, there)).toList(),
                listed.stream()
                        .map(ListedKey::name)
                        .filter(name -> !KeyOrder.isOurs(name))
                        .toList());
    }

    private static boolean isIn(Set<ListedKey> there, BookedKey key) {
        return there.contains(new ListedKey(key.panelKeyId().orElse(""), key.key().panelName()));
    }

    /** Of a key that is there itself: which of several is the one, nobody may guess. */
    private static boolean isSecond(
            ListedKey listed, Map<String, BookedKey> byName, Set<ListedKey> there) {
        BookedKey booked = byName.get(listed.name());
        return booked != null
                && booked.isWanted()
                && isIn(there, booked)
                && !booked.panelKeyId().filter(listed.id()::equals).isPresent();
    }
}
