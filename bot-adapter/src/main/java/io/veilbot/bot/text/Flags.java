package io.veilbot.bot.text;

import io.veilbot.api.Language;
import java.util.Locale;

/** Countries as pictures. */
public final class Flags {
    private static final int REGIONAL_A = 0x1F1E6;

    private Flags() {}

    /**
     * @param country ISO 3166 alpha-2, upper case
     * @return its flag; a globe for anything else
     */
    public static String of(String country) {
        if (!country.matches("[A-Z]{2}")) {
            return "🌐";
        }
        return Character.toString(REGIONAL_A + country.charAt(0) - 'A')
                + Character.toString(REGIONAL_A + country.charAt(1) - 'A');
    }

    /** What people call it, such as {@code Netherlands}. */
    public static String name(String country, Language language) {
        return Locale.of("", country)
                .getDisplayCountry(Locale.of(language.name().toLowerCase(Locale.ROOT)));
    }
}
