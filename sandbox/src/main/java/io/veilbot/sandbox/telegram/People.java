package io.veilbot.sandbox.telegram;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everybody who can be played. Guarded by {@link Memory}. */
final class People {
    private final TreeMap<Long, Person> people = new TreeMap<>();

    People() {
        keep(new Person(1001, "Anna", "ru", false, false));
        keep(new Person(1002, "Boris", "ru", false, false));
        keep(new Person(1003, "Chris", "en", false, false));
    }

    void keep(Person person) {
        people.put(person.id(), person);
    }

    @Nullable Person find(long id) {
        return people.get(id);
    }

    /** People exist from the first time somebody plays them. */
    Person play(long id) {
        var known = people.get(id);
        return known == null ? new Person(id, "Person " + id, "ru", false, false) : known;
    }

    long nextId() {
        return people.lastKey() + 1;
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    /** Refuses, in Telegram's words, what a bot may not do. */
    Person reachable(long id) {
        var person = people.get(id);
        if (person == null) {
            throw ApiError.badRequest("chat not found");
        }
        if (person.blocked()) {
            throw ApiError.forbidden("bot was blocked by the user");
        }
        if (!person.met()) {
            throw ApiError.forbidden("bot can't initiate conversation with a user");
        }
        return person;
    }
}
