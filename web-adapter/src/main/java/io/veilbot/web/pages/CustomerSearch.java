package io.veilbot.web.pages;

import io.veilbot.api.people.CustomerQuery.ListCustomers;
import io.veilbot.api.people.CustomerQuery.Mark;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Filters as they stand in the address bar. What cannot be read narrows nothing. */
public record CustomerSearch(Optional<String> text, Optional<Mark> mark, Optional<String> after) {

    private static final int PAGE = 50;

    static CustomerSearch of(Map<String, String> given) {
        return new CustomerSearch(
                read(given, "q"),
                read(given, "mark")
                        .flatMap(name ->
                                Arrays.stream(Mark.values())
                                        .filter(mark -> mark.name().equals(name))
                                        .findFirst()),
                read(given, "after"));
    }

    private static Optional<String> read(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    ListCustomers query() {
        return new ListCustomers(text, mark, after, PAGE);
    }
}
