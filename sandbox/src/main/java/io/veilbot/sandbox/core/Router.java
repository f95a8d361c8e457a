package io.veilbot.sandbox.core;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Finds who answers: the first route whose method and pattern fit, in the order they were added.
 *
 * <p>{@code {name}} in a pattern stands for a path segment or a piece of one ({@code
 * /bot{token}/{method}}), {@code {rest...}} for everything that is left.
 */
public final class Router {

    /** Says no to a path nobody has, or to a method a known path does not have. */
    @FunctionalInterface
    public interface Refusal {
        Answer refuse(Request request, boolean pathIsKnown);
    }

    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final Refusal refusal;

    public Router() {
        this(Router::plainRefusal);
    }

    public Router(Refusal refusal) {
        this.refusal = refusal;
    }

    /**
     * @param method upper case, or {@code *} for any
     */
    public Router on(String method, String pattern, Handler handler) {
        routes.add(Route.of(method, pattern, handler));
        return this;
    }

    public Router get(String pattern, Handler handler) {
        return on("GET", pattern, handler);
    }

    public Router post(String pattern, Handler handler) {
        return on("POST", pattern, handler);
    }

    public Router put(String pattern, Handler handler) {
        return on("PUT", pattern, handler);
    }

    public Router delete(String pattern, Handler handler) {
        return on("DELETE", pattern, handler);
    }

    public Answer answer(Request request) throws IOException, InterruptedException {
        boolean pathIsKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(request.path());
            pathIsKnown |= variables.isPresent();
            if (variables.isPresent() && route.allows(request.method())) {
                return answer(route, request.with(variables.get()));
            }
        }
        return refusal.refuse(request, pathIsKnown);
    }

    private static Answer answer(Route route, Request request)
            throws IOException, InterruptedException {
        try {
            return route.handler().handle(request);
        } catch (StopException stop) {
            return stop.answer();
        }
    }

    private static Answer plainRefusal(Request request, boolean pathIsKnown) {
        return pathIsKnown
                ? Answer.error(405, request.path() + " does not take " + request.method() + ".")
                : Answer.error(404, "The sandbox has nothing at " + request.path() + ".");
    }
}
