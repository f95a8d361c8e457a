package io.veilbot.api;

/** Where every room hands in its commands. Waits until the decision is stored. */
public interface Commands {

    /**
     * @param actor who wants it; inside an event handler the cause is added by itself
     * @throws RefusedException if a rule says no; nothing was stored
     * @throws OutcomeUnknownException if no answer came in time; sending again is safe
     */
    void send(Command command, Actor actor);
}
