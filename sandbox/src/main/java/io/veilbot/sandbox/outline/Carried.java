package io.veilbot.sandbox.outline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What flowed through a key, as far as its server remembers: 30 days. */
final class Carried {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final List<Figure> figures = new ArrayList<>();

    private record Figure(long bytes, Instant at) {}

    void more(long bytes, Instant at) {
        figures.add(new Figure(bytes, at));
    }

    /** It is so much, whatever it was. */
    void exactly(long bytes, Instant at) {
        figures.clear();
        more(bytes, at);
    }

    long within(Instant now) {
        return figures.stream()
                .filter(figure -> figure.at().plus(WINDOW).isAfter(now))
                .mapToLong(Figure::bytes)
                .sum();
    }
}
