package io.veilbot.bot.screen;

import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on sale: a line of promise and a button per tariff. */
public final class MenuScreen {
    private static final int DAYS_OF_A_MONTH = 30;

    private MenuScreen() {}

    /** One line of the list. */
    public record Line(TariffId tariff, String name, AccessPeriod period, Money price) {
        private BigInteger costOf(Line other) {
            return BigInteger.valueOf(price.minor()).multiply(BigInteger.valueOf(days(other)));
        }

        private static long days(Line line) {
            AccessPeriod period = line.period();
            return switch (period.unit()) {
                case DAYS -> period.count();
                case MONTHS -> (long) period.count() * DAYS_OF_A_MONTH;
            };
        }

        /** Compared per day, in whole numbers. */
        boolean cheaperThan(Line other) {
            return costOf(other).compareTo(other.costOf(this)) < 0;
        }
    }

    /**
     * @param lead key of the sentence above the buttons
     * @param order number that this list's buttons carry
     * @param trial days that this person may have for nothing; 0 for none
     */
    public static Screen of(Texts texts, String lead, List<Line> lines, int order, int trial) {
        List<List<Button>> rows = new ArrayList<>();
        Optional<Line> best = best(lines);
        for (Line line : lines) {
            String key = best.equals(Optional.of(line)) ? "button.tariff.best" : "button.tariff";
            String price = Figures.price(line.price(), texts.language());
            var data = new TapData.Buy(ShortForm.of(line.tariff()), order);
            rows.add(List.of(new Button.Tap(texts.label(key, line.name(), price), data.written())));
        }
        if (trial > 0) {
            String label = texts.label("button.trial", texts.count("days", trial));
            rows.add(List.of(new Button.Tap(label, new TapData.Trial().written())));
        }
        rows.add(List.of(Buttons.keys(texts), Buttons.help(texts), otherLanguage(texts)));
        String html = texts.say(lines.isEmpty() ? "menu.empty" : lead);
        return new Screen(html, rows);
    }

    private static Optional<Line> best(List<Line> lines) {
        return lines.stream()
                .filter(one -> lines.size() > 1)
                .filter(one ->
                        lines.stream()
                                .filter(other -> !other.equals(one))
                                .allMatch(one::cheaperThan))
                .findFirst();
    }

    private static Button otherLanguage(Texts texts) {
        Language other = texts.language() == Language.RU ? Language.EN : Language.RU;
        return new Button.Tap(texts.label("button.language"), new TapData.Speak(other).written());
    }
}
