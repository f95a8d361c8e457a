package io.veilbot.sandbox.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
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

    /** What it offers once that is paid, such as that the bank takes the money back. */
    default List<String> regrets() {
        return List.of();
    }

    /**
     * Lets it happen; what has happened already is quiet.
     *
     * @param deed such as {@code pay} or {@code expire}
     * @param how what a script said besides
     * @throws StopException with 409 if it is too late for that, with 404 if there is no such deed
     */
    default void act(String id, String deed, ObjectNode how) {
        switch (deed) {
            case "pay" -> pay(id, how, Delivery.NORMAL);
            case "pay-twice" -> pay(id, how, Delivery.TWICE);
            case "pay-lost" -> pay(id, how, Delivery.LOST);
            case "pay-delayed" -> pay(id, how, Delivery.LATE);
            default -> end(id, deed, how);
        }
    }

    /** Takes the money, and tells the shop in this way. */
    void pay(String id, ObjectNode how, Delivery delivery);

    /** Every deed that is not paying. */
    void end(String id, String deed, ObjectNode how);

    /** There is no such deed here. */
    static StopException unknown(String deed) {
        return StopException.notFound("Nobody can " + deed + " at this checkout.");
    }

    /**
     * @param payment the provider's object
     */
    static StopException tooLate(ObjectNode payment) {
        return new StopException(
                Answer.error(409, "It is already " + payment.path("status").asText() + "."));
    }
}
