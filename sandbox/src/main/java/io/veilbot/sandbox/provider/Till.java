package io.veilbot.sandbox.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.StopException;
import java.util.List;
import java.util.Optional;

/** Where people decide what becomes of a provider's payments. */
public interface Till {

    /**
     * @param id the provider's, which is also the last part of the checkout's address
     * @return nothing if it is none of this provider's
     */
    Optional<Bill> find(String id);

    /** What the page offers besides paying, in this order; each a deed. */
    List<String> mishaps();

    /**
     * Lets it happen; what has happened already is quiet.
     *
     * @param deed such as {@code pay} or {@code expire}
     * @param how what a script said besides
     * @throws StopException with 409 if it is too late for that, with 404 if there is no such deed
     */
    void act(String id, String deed, ObjectNode how);

    /** There is no such deed here. */
    static StopException unknown(String deed) {
        return StopException.notFound("Nobody can " + deed + " at this checkout.");
    }
}
