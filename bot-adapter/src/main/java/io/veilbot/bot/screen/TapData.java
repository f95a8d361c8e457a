package io.veilbot.bot.screen;

import io.veilbot.api.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What our buttons carry: versioned, at most 64 bytes, and never a price. */
public sealed interface TapData {
    String VERSION = "v1";

    /** The list of tariffs. */
    record Menu() implements TapData {}

    /** What was bought last, once more. */
    record Renew() implements TapData {}

    /** The customer's keys. */
    record Keys() implements TapData {}

    record Help() implements TapData {}

    record Speak(Language language) implements TapData {}

    /**
     * Wants to buy.
     *
     * @param tariff short form of the tariff's id
     * @param order number of the list it was on: makes a double tap one wish
     */
    record Buy(String tariff, int order) implements TapData {}

    /**
     * Wants to pay the order on the card in another way.
     *
     * @param way short form of the method and its currency
     */
    record PayBy(String way) implements TapData {}

    /** Wants the free days. */
    record Trial() implements TapData {}

    /** How to bring somebody. */
    record Invite() implements TapData {}

    /** Wants to enter a code for the order on the card. */
    record Promo() implements TapData {}

    /** Whom the order on the card is for: somebody else, or again oneself. */
    record Whose(boolean gift) implements TapData {}

    /** Whether the order on the card is to renew by itself. */
    record Renewing(boolean wanted) implements TapData {}

    /**
     * What can be changed about a subscription.
     *
     * @param subscription short form of its id
     */
    record Manage(String subscription) implements TapData {}

    /** Where else its key may live. */
    record Elsewhere(String subscription) implements TapData {}

    /** Is about to change something, and is asked whether they mean it. */
    record Ask(Change change) implements TapData {}

    /** Means it. */
    record Do(Change change) implements TapData {}

    /** The stored form. */
    default String written() {
        return switch (this) {
            case Menu _ -> VERSION + ":menu";
            case Renew _ -> VERSION + ":renew";
            case Keys _ -> VERSION + ":keys";
            case Help _ -> VERSION + ":help";
            case Speak speak -> VERSION + ":speak:" + speak.language();
            case Buy buy -> VERSION + ":buy:" + buy.tariff() + ":" + buy.order();
            case PayBy other -> VERSION + ":by:" + other.way();
            case Trial _ -> VERSION + ":trial";
            case Invite _ -> VERSION + ":invite";
            case Promo _ -> VERSION + ":promo";
            case Whose whose -> VERSION + (whose.gift() ? ":gift" : ":mine");
            case Renewing its -> VERSION + (its.wanted() ? ":auto" : ":once");
            case Manage manage -> VERSION + ":manage:" + manage.subscription();
            case Elsewhere elsewhere -> VERSION + ":where:" + elsewhere.subscription();
            case Ask ask -> VERSION + ":ask:" + ask.change().written();
            case Do done -> VERSION + ":do:" + done.change().written();
        };
    }

    /** Empty for anything that no button of this version carries. */
    static Optional<TapData> read(String data) {
        String[] parts = data.split(":", -1);
        if (parts.length < 2 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        return switch (parts[1] + "/" + parts.length) {
            case "menu/2" -> Optional.of(new Menu());
            case "renew/2" -> Optional.of(new Renew());
            case "keys/2" -> Optional.of(new Keys());
            case "help/2" -> Optional.of(new Help());
            case "speak/3" ->
                    Arrays.stream(Language.values())
                            .filter(language -> language.name().equals(parts[2]))
                            .findFirst()
                            .map(Speak::new);
            case "buy/4" -> order(parts[3]).map(order -> new Buy(parts[2], order));
            case "by/3" -> Optional.of(new PayBy(parts[2]));
            case "trial/2" -> Optional.of(new Trial());
            case "invite/2" -> Optional.of(new Invite());
            case "promo/2" -> Optional.of(new Promo());
            case "gift/2" -> Optional.of(new Whose(true));
            case "mine/2" -> Optional.of(new Whose(false));
            case "auto/2" -> Optional.of(new Renewing(true));
            case "once/2" -> Optional.of(new Renewing(false));
            case "manage/3" -> Optional.of(new Manage(parts[2]));
            case "where/3" -> Optional.of(new Elsewhere(parts[2]));
            default -> change(parts);
        };
    }

    private static Optional<TapData> change(String[] parts) {
        var words = List.of(parts).subList(2, parts.length);
        return switch (parts[1]) {
            case "ask" -> words.isEmpty() ? Optional.empty() : Change.read(words).map(Ask::new);
            case "do" -> words.isEmpty() ? Optional.empty() : Change.read(words).map(Do::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> order(String digits) {
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
