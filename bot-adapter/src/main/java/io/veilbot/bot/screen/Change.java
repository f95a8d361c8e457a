package io.veilbot.bot.screen;

import io.veilbot.api.fleet.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody may want to change about a subscription they have. */
public sealed interface Change {
    /** Short form of the subscription's id. */
    String subscription();

    /** Time is to stand still. */
    record Pause(String subscription) implements Change {}

    record Resume(String subscription) implements Change {}

    /** Nothing is to be charged by itself any more. */
    record StopRenewing(String subscription) implements Change {}

    /**
     * Another secret in the links.
     *
     * @param number it is to have, which makes a double tap one wish
     */
    record Rotate(String subscription, int number) implements Change {}

    /**
     * Another key.
     *
     * @param number counts such wishes, which makes a double tap one of them
     * @param country ISO 3166 alpha-2; empty leaves the choice to the shop
     * @param protocol empty leaves the choice to the shop
     */
    record Replace(
            String subscription, int number, Optional<String> country, Optional<Protocol> protocol)
            implements Change {}

    /** As a button carries it, 47 characters at most. */
    default String written() {
        return switch (this) {
            case Pause(var id) -> "pause:" + id;
            case Resume(var id) -> "resume:" + id;
            case StopRenewing(var id) -> "unrenew:" + id;
            case Rotate(var id, int number) -> "rotate:" + id + ":" + number;
            case Replace(var id, int number, var country, var protocol) ->
                    String.join(
                            ":",
                            "replace",
                            id,
                            Integer.toString(number),
                            country.orElse(""),
                            protocol.map(Protocol::name).orElse(""));
        };
    }

    /** Empty for anything that no button carries. */
    static Optional<Change> read(List<String> parts) {
        String id = parts.size() > 1 ? parts.get(1) : "";
        return switch (parts.getFirst() + "/" + parts.size()) {
            case "pause/2" -> Optional.of(new Pause(id));
            case "resume/2" -> Optional.of(new Resume(id));
            case "unrenew/2" -> Optional.of(new StopRenewing(id));
            case "rotate/3" -> number(parts.get(2)).map(number -> new Rotate(id, number));
            case "replace/5" -> replace(id, parts);
            default -> Optional.empty();
        };
    }

    private static Optional<Change> replace(String id, List<String> parts) {
        var country = Optional.of(parts.get(3)).filter(code -> code.matches("[A-Z]{2}"));
        var protocol =
                Arrays.stream(Protocol.values())
                        .filter(one -> one.name().equals(parts.get(4)))
                        .findFirst();
        return number(parts.get(2)).map(number -> new Replace(id, number, country, protocol));
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
