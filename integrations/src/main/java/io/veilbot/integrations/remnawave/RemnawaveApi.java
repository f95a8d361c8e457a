package io.veilbot.integrations.remnawave;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.BearerHttp;
import io.veilbot.integrations.panels.Failure;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelRequest;
import io.veilbot.integrations.panels.ShortName;
import io.veilbot.integrations.panels.Vitals;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The panel's calls, one method each. A user who is not there is an empty answer. */
final class RemnawaveApi implements AutoCloseable {

    /** Codes that say: nobody of that name or number. */
    private static final Set<String> NOBODY = Set.of("A025", "A063");

    private static final String TAKEN = "A019";
    private static final String DISABLED_ALREADY = "A029";
    private static final String USERS = "/api/users";

    private final BearerHttp http;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    RemnawaveApi(AddressGuard guard, Duration whole) {
        this.http = new BearerHttp(guard, whole);
    }

    /** Pending stands for: somebody, most likely ourselves, was here before. */
    Outcome<User> create(Panel panel, KeyOrder order, String squad) {
        return send(panel, "POST", USERS, Optional.of(Bodies.newUser(order, squad)))
                .outcome(answer -> {
                    if (answer.status() == 400 && says(answer, TAKEN)) {
                        return new Outcome.Pending<>("name-taken");
                    }
                    return hopedFor(answer, UserReader::user);
                });
    }

    Outcome<Optional<User>> find(Panel panel, String name) {
        String path = USERS + "/by-username/" + ShortName.of(name);
        return perhaps(send(panel, "GET", path, Optional.empty()), UserReader::user);
    }

    Outcome<Optional<User>> change(Panel panel, User user, KeyOrder order, String squad) {
        String body = Bodies.change(user, order, squad);
        return perhaps(send(panel, "PATCH", USERS, Optional.of(body)), UserReader::user);
    }

    /** By an action: a change of the status would not stop a user whose limit is reached. */
    Outcome<Boolean> disable(Panel panel, User user) {
        String path = USERS + "/" + user.ref() + "/actions/disable";
        return send(panel, "POST", path, Optional.empty())
                .outcome(answer ->
                        answer.status() == 400 && says(answer, DISABLED_ALREADY)
                                ? new Outcome.Done<>(true)
                                : isDone(answer));
    }

    Outcome<Boolean> delete(Panel panel, User user) {
        return send(panel, "DELETE", USERS + "/" + user.ref(), Optional.empty())
                .outcome(RemnawaveApi::isDone);
    }

    Outcome<UserReader.Page> page(Panel panel, int start, int size) {
        String path = USERS + "?start=" + start + "&size=" + size;
        return send(panel, "GET", path, Optional.empty())
                .outcome(answer -> hopedFor(answer, UserReader::page));
    }

    Outcome<Vitals> about(Panel panel) {
        return send(panel, "GET", "/api/system/metadata", Optional.empty())
                .outcome(answer -> hopedFor(answer, body -> new Vitals(UserReader.version(body))));
    }

    private Reply send(Panel panel, String verb, String path, Optional<String> json) {
        return http.send(panel, PanelRequest.of(verb, path, json));
    }

    private static <T> Outcome<Optional<T>> perhaps(Reply reply, Function<String, T> reader) {
        return reply.outcome(answer ->
                isNobody(answer)
                        ? new Outcome.Done<>(Optional.empty())
                        : hopedFor(answer, body -> Optional.of(reader.apply(body))));
    }

    private static <T> Outcome<T> hopedFor(Answer answer, Function<String, T> reader) {
        return answer.status() == 200 || answer.status() == 201
                ? new Outcome.Done<>(reader.apply(answer.body()))
                : Failure.of(answer, UserReader.code(answer.body()));
    }

    /** Whether the user was there for it. Version 3 deletes without a word, version 2 with some. */
    private static Outcome<Boolean> isDone(Answer answer) {
        if (answer.status() == 200 || answer.status() == 204) {
            return new Outcome.Done<>(true);
        }
        return isNobody(answer)
                ? new Outcome.Done<>(false)
                : Failure.of(answer, UserReader.code(answer.body()));
    }

    /** Of the two kinds of 404, the one that is about the user and not about the address. */
    private static boolean isNobody(Answer answer) {
        return answer.status() == 404 && NOBODY.contains(UserReader.code(answer.body()));
    }

    private static boolean says(Answer answer, String code) {
        return UserReader.code(answer.body()).equals(code);
    }

    @Override
    public void close() {
        http.close();
    }
}
