package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.command.access.Part.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was granted and the pauses between, in the order they were heard of. End, allowance and
 * entitlement are folds of it; what was wholly taken back counts as never granted.
 *
 * @param pausedSince when time stopped; empty while it runs
 */
record Grants(List<Step> steps, Optional<Instant> pausedSince) {

    static final Grants NONE = new Grants(List.of(), Optional.empty());

    Grants {
        steps = List.copyOf(steps);
    }

    /** Time stands still in a pause, so that what is earned meanwhile is earned at its start. */
    Grants with(Grant grant, Instant earnedAt) {
        Instant counts = pausedSince.filter(earnedAt::isAfter).orElse(earnedAt);
        return plus(new Part(grant, counts, Share.NONE), pausedSince);
    }

    /**
     * @param share of the grant to be taken back altogether, earlier parts included
     */
    Grants taking(GrantId grant, Share share) {
        return new Grants(
                steps.stream().map(step -> isOf(grant, step) ? taking(step, share) : step).toList(),
                pausedSince);
    }

    Grants pausedAt(Instant moment) {
        return new Grants(steps, Optional.of(moment));
    }

    Grants resumedAt(Instant moment) {
        return pausedSince
                .map(since -> plus(new Step.Pause(since, moment), Optional.empty()))
                .orElse(this);
    }

    Optional<Part> find(GrantId grant) {
        return parts().filter(part -> isOf(grant, part)).findFirst();
    }

    /** Where the last part came to lie; empty if nothing is left. */
    Optional<Span> last() {
        List<Span> spans = spans();
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
    }

    /** When all that is left is over; with nothing left, when the first was earned. */
    Optional<Instant> end() {
        return last().map(Span::end).or(() -> parts().map(Part::earnedAt).findFirst());
    }

    /** The sum of what is left of all parts; no limit while a part without one lasts. */
    Allowance totalAt(Instant now) {
        Instant moment = pausedSince.orElse(now);
        return spans().stream()
                .map(span -> span.allowanceAt(moment))
                .reduce(Allowance.ofBytes(0), Allowance::plus);
    }

    /**
     * When the last part without a limit is over, if there is one now and anything outlasts it.
     *
     * @param end of access
     */
    Optional<Instant> limitedFrom(Instant now, Instant end) {
        return spans().stream()
                .filter(span -> span.allowanceAt(now).unlimited())
                .map(Span::end)
                .max(Comparator.naturalOrder())
                .filter(end::isAfter);
    }

    /**
     * The latest that was said about it by a part that is left.
     *
     * @param standard counts if none says anything
     */
    Entitlement entitlement(Entitlement standard) {
        return parts().filter(Part::isLeft)
                .flatMap(part -> part.grant().entitlement().stream())
                .reduce(standard, (_, later) -> later);
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (Step step : steps) {
            switch (step) {
                case Part part when part.isLeft() -> spans.add(part.after(endOf(spans)));
                case Part _ -> {}
                case Step.Pause pause -> spans.replaceAll(span -> span.movedBy(pause));
            }
        }
        return spans;
    }

    private static Instant endOf(List<Span> spans) {
        return spans.isEmpty() ? Instant.MIN : spans.getLast().end();
    }

    private Stream<Part> parts() {
        return steps.stream().filter(Part.class::isInstance).map(Part.class::cast);
    }

    private static boolean isOf(GrantId grant, Step step) {
        return step instanceof Part part && part.grant().id().equals(grant);
    }

    private static Step taking(Step step, Share share) {
        return step instanceof Part part ? part.taking(share) : step;
    }

    private Grants plus(Step step, Optional<Instant> paused) {
        return new Grants(Stream.concat(steps.stream(), Stream.of(step)).toList(), paused);
    }
}
