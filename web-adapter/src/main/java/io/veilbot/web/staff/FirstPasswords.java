package io.veilbot.web.staff;

/** Who has not yet chosen a password of their own. */
public interface FirstPasswords {

    boolean stillUsedBy(String login);

    /**
     * @param password at least twelve characters
     * @throws IllegalArgumentException if it is shorter
     */
    void choose(String login, String password);
}
