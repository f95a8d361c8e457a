package io.veilbot.app.staff;

import io.veilbot.app.launch.Shop;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Something the running shop answers, with an address that fits and names nothing there is.
 *
 * @param pattern as the controller has it
 */
record Route(String method, String pattern) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]+(\\{[^}]*})?))?}");
    private static final List<String> SAMPLES =
            List.of("nobodys-token-at-all", "00000000-0000-0000-0000-000000000000", "999999999");

    /** Every route there is, from the shop itself: a new one cannot be forgotten. */
    static List<Route> all(Shop shop) {
        return shop.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(Route::of)
                .filter(route -> !route.pattern().equals("/error"))
                .distinct()
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    /** A route that names no method takes every one, and is shown so. */
    private static Stream<Route> of(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern ->
                        methods.isEmpty()
                                ? Stream.of(new Route("ANY", pattern))
                                : methods.stream()
                                        .map(method -> new Route(method.name(), pattern)));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean forStaff() {
        return pattern.startsWith("/admin");
    }

    String address() {
        return VARIABLE.matcher(pattern).replaceAll(Route::sample);
    }

    private static String sample(MatchResult variable) {
        String rule = variable.group(2);
        if (rule == null) {
            return "nothing";
        }
        return SAMPLES.stream()
                .flatMap(sample -> Stream.of(sample, variable.group(1) + "-" + sample))
                .map(sample -> sample.replace("caseId", "case"))
                .filter(sample -> sample.matches(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample fits " + variable.group()));
    }

    /** As this visitor asks for it, with an empty form where it is one. */
    int askedBy(Visitor visitor) {
        return answerFor(visitor).statusCode();
    }

    HttpResponse<String> answerFor(Visitor visitor) {
        return reads() ? visitor.get(address()) : visitor.post(address(), Map.of());
    }

    @Override
    public String toString() {
        return "%-4s %s".formatted(method, pattern.replaceAll("\\{(\\w+)[^/]*}", "{$1}"));
    }
}
