package io.veilbot.integrations.threexui;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.panels.Panel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Version 2: clients live in the settings of an inbound, which are JSON in a text, and are called
 * by their credential there. [verify] per version; read in 2.9.
 */
final class SessionApi implements XuiApi {

    private static final String INBOUNDS = "/panel/api/inbounds/";
    private static final String LAST = "last-of-its-inbound";
    private static final int LONGEST_SETTINGS = 16 << 20;

    private final XuiCalls calls;

    SessionApi(XuiCalls calls) {
        this.calls = calls;
    }

    /** Its traffic tells which inbound it is in; that one's settings tell the rest. */
    @Override
    public Outcome<Optional<Found>> find(Panel panel, String email) {
        return calls.get(panel, INBOUNDS + "getClientTraffics/" + email, SessionApi::inbound)
                .then(inbound ->
                        inbound.map(id -> within(panel, id, email))
                                .orElseGet(() -> new Outcome.Done<>(Optional.empty())));
    }

    private static Outcome<Optional<Long>> inbound(Envelope envelope) {
        if (envelope.saysNotFound()) {
            return new Outcome.Done<>(Optional.empty());
        }
        return envelope.isYes()
                ? new Outcome.Done<>(
                        envelope.body().child("obj").flatMap(row -> row.wholeIfAny("inboundId")))
                : Envelope.unforeseen();
    }

    private Outcome<Optional<Found>> within(Panel panel, long inbound, String email) {
        return calls.get(
                panel,
                INBOUNDS + "get/" + inbound,
                envelope ->
                        envelope.isYes()
                                ? new Outcome.Done<>(found(envelope.object(), inbound, email))
                                : Envelope.unforeseen());
    }

    private static Optional<Found> found(StrictJson shown, long inbound, String email) {
        boolean trojan = shown.text("protocol", 40).equals("trojan");
        return clients(shown)
                .filter(client -> client.email().equals(email))
                .map(client ->
                        new Found(
                                client,
                                Math.toIntExact(inbound),
                                trojan ? client.password() : client.id()))
                .findFirst();
    }

    private static Stream<XuiClient> clients(StrictJson inbound) {
        return StrictJson.object(inbound.text("settings", LONGEST_SETTINGS))
                .children("clients")
                .stream()
                .map(client -> XuiClient.read(client, "id"));
    }

    @Override
    public Outcome<Boolean> add(Panel panel, XuiClient client, int inbound) {
        String body = XuiBodies.settings(client, inbound);
        return calls.post(panel, INBOUNDS + "addClient", Optional.of(body), XuiApi::added);
    }

    @Override
    public Outcome<Boolean> change(Panel panel, Found before, XuiClient client) {
        String path = INBOUNDS + "updateClient/" + escaped(before.handle());
        String body = XuiBodies.settings(client, before.inbound());
        return calls.post(panel, path, Optional.of(body), Envelope::done);
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String email) {
        return find(panel, email)
                .then(found ->
                        found.map(client -> remove(panel, client))
                                .orElseGet(() -> new Outcome.Done<>(false)));
    }

    /** Who cannot be removed because nobody else is in there is put to rest until somebody is. */
    private Outcome<Boolean> remove(Panel panel, Found client) {
        String path = INBOUNDS + client.inbound() + "/delClient/" + escaped(client.handle());
        Outcome<Boolean> removed = calls.post(panel, path, Optional.empty(), SessionApi::removed);
        return removed instanceof Outcome.Pending<Boolean>(String why)
                ? change(panel, client, client.client().resting())
                        .then(_ -> new Outcome.NotAttempted<>(why))
                : removed;
    }

    private static Outcome<Boolean> removed(Envelope envelope) {
        return envelope.saysLast() ? new Outcome.Pending<>(LAST) : envelope.done();
    }

    private static String escaped(String handle) {
        return URLEncoder.encode(handle, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Outcome<List<XuiClient>> all(Panel panel) {
        return inbounds(panel)
                .then(all ->
                        new Outcome.Done<>(all.stream().flatMap(SessionApi::clients).toList()));
    }

    private Outcome<List<StrictJson>> inbounds(Panel panel) {
        return calls.get(panel, INBOUNDS + "list", Envelope::list);
    }

    @Override
    public Outcome<Map<String, Long>> used(Panel panel) {
        return inbounds(panel).then(all -> new Outcome.Done<>(used(all)));
    }

    private static Map<String, Long> used(List<StrictJson> inbounds) {
        var used = new HashMap<String, Long>();
        inbounds.stream()
                .flatMap(inbound -> inbound.children("clientStats").stream())
                .forEach(row -> used.put(row.text("email", 300), XuiClient.carried(row)));
        return used;
    }

    @Override
    public Outcome<List<String>> links(Panel panel, String email) {
        return new Outcome.Refused<>("no-sample-of-this-inbound");
    }
}
