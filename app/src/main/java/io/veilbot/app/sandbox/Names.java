package io.veilbot.app.sandbox;

import io.veilbot.api.Language;
import java.util.List;

/** Who the customers of a demo shop are, counted from 0. */
final class Names {

    private static final long FIRST_ID = 2001;
    private static final List<String> RUSSIAN =
            List.of(
                    "Алексей",
                    "Мария",
                    "Дмитрий",
                    "Ольга",
                    "Сергей",
                    "Екатерина",
                    "Иван",
                    "Татьяна",
                    "Андрей",
                    "Наталья",
                    "Павел",
                    "Юлия",
                    "Михаил",
                    "Елена",
                    "Никита",
                    "Ксения",
                    "Роман",
                    "Светлана",
                    "Артём",
                    "Дарья",
                    "Виктор",
                    "Полина",
                    "Кирилл",
                    "Ирина");
    private static final List<String> ENGLISH =
            List.of("Alice", "Ben", "Clara", "Daniel", "Emma", "Felix", "Grace", "Henry");
    private static final String RUSSIAN_INITIALS = "АБВГДЕЖЗИКЛМНОПРСТ";
    private static final String ENGLISH_INITIALS = "ABCDFGHKLMNPRSTW";

    private Names() {}

    /** The Telegram id. */
    static long idOf(int person) {
        return FIRST_ID + person;
    }

    /** One in six reads English. */
    static Language languageOf(int person) {
        return person % 6 == 4 ? Language.EN : Language.RU;
    }

    static String of(int person) {
        return languageOf(person) == Language.EN
                ? name(ENGLISH, ENGLISH_INITIALS, person / 6)
                : name(RUSSIAN, RUSSIAN_INITIALS, person);
    }

    private static String name(List<String> names, String initials, int number) {
        return "%s %s."
                .formatted(
                        names.get(number % names.size()),
                        initials.charAt(number * 5 / names.size() % initials.length()));
    }
}
