package io.veilbot.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who works here. Nobody changes their own account but for the password, so an owner remains. */
public interface StaffRoster {

    /** Everybody there ever was, by login. */
    List<Member> members();

    /** The newest changes, newest first. */
    List<Change> changes();

    /**
     * Takes somebody in.
     *
     * @param login 2 to 40 lower case letters, digits, dots and hyphens
     * @param by whose wish it is
     * @return the first password, kept nowhere; empty if the login is taken or none
     */
    Optional<String> add(String login, Role role, String by);

    /**
     * Gives another role; whoever is signed in has to sign in again.
     *
     * @return false if there is no such account but one's own
     */
    boolean assign(String login, Role role, String by);

    /**
     * Gives a new first password, and lets a closed account in again.
     *
     * @return empty if there is no such account but one's own
     */
    Optional<String> admit(String login, String by);

    /**
     * Lets the account in no more, at once. What was done by it keeps its name.
     *
     * @return false if there is no such account but one's own
     */
    boolean close(String login, String by);

    /**
     * @param firstPassword whether it was not replaced by one of their own yet
     */
    record Member(
            String login, Role role, boolean firstPassword, boolean closed, Instant createdAt) {}

    /**
     * @param what {@code ADDED}, {@code ASSIGNED}, {@code ADMITTED} or {@code CLOSED}
     * @param role after it
     */
    record Change(String login, String what, Role role, String by, Instant at) {}
}
