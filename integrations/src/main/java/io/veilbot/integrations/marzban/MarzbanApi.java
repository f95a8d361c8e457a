package io.veilbot.integrations.marzban;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Failure;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelHttp;
import io.veilbot.integrations.panels.PanelRequest;
import io.veilbot.integrations.panels.PanelSessions;
import io.veilbot.integrations.panels.ShortName;
import io.veilbot.integrations.panels.Vitals;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The panel's calls, one method each. A user who is not there is an empty answer. */
final class MarzbanApi implements AutoCloseable {

    private static final String USER = "/api/user";

    private final PanelHttp http;
    private final PanelSessions sessions;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    MarzbanApi(AddressGuard guard, Duration whole, Clock clock) {
        this.http = PanelHttp.pinnedOrVouchedFor(guard, whole);
        this.sessions = new PanelSessions(this::login, answer -> answer.status() == 401, clock);
    }

    /** Pending stands for: somebody, most likely ourselves, was here before. */
    Outcome<MarzbanUser> create(Panel panel, KeyOrder order, Inbound inbound) {
        String body = MarzbanBodies.user(order, inbound);
        return send(panel, PanelRequest.of("POST", USER, Optional.of(body)))
                .outcome(answer ->
                        answer.status() == 409
                                ? new Outcome.Pending<>("name-taken")
                                : hopedFor(answer, MarzbanUser::read));
    }

    Outcome<Optional<MarzbanUser>> find(Panel panel, String name) {
        return perhaps(send(panel, PanelRequest.get(path(name))), MarzbanUser::read);
    }

    Outcome<Optional<MarzbanUser>> change(Panel panel, KeyOrder order, Inbound inbound) {
        String body = MarzbanBodies.change(order, inbound);
        return perhaps(
                send(panel, PanelRequest.of("PUT", path(order.name()), Optional.of(body))),
                MarzbanUser::read);
    }

    /** Lets nothing flow any more; whether it was there for it. */
    Outcome<Boolean> rest(Panel panel, String name) {
        return perhaps(
                        send(
                                panel,
                                PanelRequest.of(
                                        "PUT", path(name), Optional.of(MarzbanBodies.REST))),
                        MarzbanUser::read)
                .then(there -> new Outcome.Done<>(there.isPresent()));
    }

    /** Whether it was there for it. */
    Outcome<Boolean> delete(Panel panel, String name) {
        return perhaps(
                        send(panel, PanelRequest.of("DELETE", path(name), Optional.empty())),
                        said -> said.text("detail", 300))
                .then(said -> new Outcome.Done<>(said.isPresent()));
    }

    /** By the order in which they came, so that a newcomer is on the last page. */
    Outcome<Page> page(Panel panel, int from, int most) {
        String path = "/api/users?sort=created_at&offset=" + from + "&limit=" + most;
        return send(panel, PanelRequest.get(path)).outcome(answer -> hopedFor(answer, Page::read));
    }

    Outcome<Vitals> system(Panel panel) {
        return send(panel, PanelRequest.get("/api/system"))
                .outcome(answer ->
                        hopedFor(answer, system -> new Vitals(system.text("version", 40))));
    }

    /**
     * A page of users.
     *
     * @param total on all pages
     */
    record Page(List<MarzbanUser> users, long total) {

        static Page read(StrictJson page) {
            long total =
                    page.wholeIfAny("total")
                            .orElseThrow(() -> new UnreadableAnswerException("total"));
            return new Page(page.children("users").stream().map(MarzbanUser::read).toList(), total);
        }
    }

    private static String path(String name) {
        return USER + "/" + ShortName.of(name);
    }

    private Reply send(Panel panel, PanelRequest request) {
        return sessions.send(
                panel.access(),
                token ->
                        http.send(
                                panel.access(), request.with("Authorization", "Bearer " + token)));
    }

    private Outcome<String> login(PanelAccess access) {
        String[] parts = access.credential().text().split(":", 2);
        if (parts.length < 2) {
            return new Outcome.NotAttempted<>("credential-is-not-user-and-password");
        }
        String form =
                "grant_type=password&username="
                        + URLEncoder.encode(parts[0], UTF_8)
                        + "&password="
                        + URLEncoder.encode(parts[1], UTF_8);
        var body = new PanelRequest.Body("application/x-www-form-urlencoded", form);
        return http.send(
                        access,
                        new PanelRequest("POST", "/api/admin/token", Map.of(), Optional.of(body)))
                .outcome(MarzbanApi::pass);
    }

    private static Outcome<String> pass(Answer answer) {
        return answer.status() == 401
                ? new Outcome.Refused<>("refused")
                : hopedFor(answer, token -> token.text("access_token", 4_000));
    }

    private static <T> Outcome<T> hopedFor(Answer answer, Function<StrictJson, T> reader) {
        return answer.status() == 200
                ? new Outcome.Done<>(reader.apply(StrictJson.object(answer.body())))
                : Failure.of(answer, "");
    }

    private static <T> Outcome<Optional<T>> perhaps(Reply reply, Function<StrictJson, T> reader) {
        return reply.outcome(answer ->
                isNobody(answer)
                        ? new Outcome.Done<>(Optional.empty())
                        : hopedFor(answer, reader.andThen(Optional::of)));
    }

    /** Of the two kinds of 404, the one that is about the user and not about the address. */
    private static boolean isNobody(Answer answer) {
        return answer.status() == 404 && answer.body().contains("User not found");
    }

    @Override
    public void close() {
        http.close();
    }
}
