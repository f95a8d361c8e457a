package io.veilbot.command.people;

import io.veilbot.api.people.CustomerId;

/** The keys that seal what people say of themselves: one for each life a person has here. */
public interface PersonalKeys {

    /**
     * Makes the next key if the newest is destroyed, and nothing of it can be in use any more.
     *
     * @return the number of the newest key, counted from 1; how many lives it allows
     */
    int renew(CustomerId owner);
}
