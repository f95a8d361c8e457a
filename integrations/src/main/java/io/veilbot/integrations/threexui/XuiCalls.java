package io.veilbot.integrations.threexui;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelHttp;
import io.veilbot.integrations.panels.PanelRequest;
import io.veilbot.integrations.panels.PanelSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls a panel with what lets us in: a token of version 3, or the cookie of a session of version 2
 * whose credential is {@code user:password}. Who is not let in is answered as if there were nothing
 * at this path, or sent to the page for logging in; only to what looks like a browser's script some
 * versions say it openly.
 */
final class XuiCalls implements AutoCloseable {

    private final PanelHttp http;
    private final PanelSessions sessions;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    XuiCalls(AddressGuard guard, Duration whole, Clock clock) {
        this.http = PanelHttp.pinnedOrVouchedFor(guard, whole);
        this.sessions = new PanelSessions(this::login, XuiCalls::isNotLetIn, clock);
    }

    /** A token has no colon in it. */
    static boolean hasToken(PanelAccess access) {
        return !access.credential().text().contains(":");
    }

    <T> Outcome<T> get(Panel panel, String path, Function<Envelope, Outcome<T>> reader) {
        return ask(panel, PanelRequest.get(path), reader);
    }

    /**
     * @param json empty for a request without a body
     */
    <T> Outcome<T> post(
            Panel panel,
            String path,
            Optional<String> json,
            Function<Envelope, Outcome<T>> reader) {
        return ask(panel, PanelRequest.of("POST", path, json), reader);
    }

    private <T> Outcome<T> ask(
            Panel panel, PanelRequest request, Function<Envelope, Outcome<T>> reader) {
        return send(panel.access(), request.with("X-Requested-With", "XMLHttpRequest"))
                .outcome(answer -> Envelope.of(answer).then(reader));
    }

    private Reply send(PanelAccess access, PanelRequest request) {
        String credential = access.credential().text().strip();
        return hasToken(access)
                ? http.send(access, request.with("Authorization", "Bearer " + credential))
                : sessions.send(
                        access, cookie -> http.send(access, request.with("Cookie", cookie)));
    }

    private static boolean isNotLetIn(Answer answer) {
        int status = answer.status();
        return status == 401 || status == 404 || (status >= 300 && status < 400);
    }

    private Outcome<String> login(PanelAccess access) {
        String[] parts = access.credential().text().split(":", 2);
        String body = XuiBodies.json(Map.of("username", parts[0], "password", parts[1]));
        return http.send(access, PanelRequest.of("POST", "/login", Optional.of(body)))
                .outcome(answer ->
                        Envelope.of(answer)
                                .then(envelope ->
                                        envelope.isYes() && !answer.cookies().isEmpty()
                                                ? new Outcome.Done<>(
                                                        String.join("; ", answer.cookies()))
                                                : new Outcome.Refused<>("refused")));
    }

    @Override
    public void close() {
        http.close();
    }
}
